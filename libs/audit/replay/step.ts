import { danishDay } from '#engine/calendar.js';
import { type StateDescription, describeState } from '#engine/describe.js';
import type { EventData } from '#engine/event.js';
import type { Source } from '#engine/fact.js';
import { refOf, unopened } from '#engine/fold.js';
import { definitionBefore } from '#engine/migration.js';
import type { DeadlineCourse } from './deadlines.js';
import { type Lit, litBy } from './lit.js';
import { type Possibility, possibilities } from './possibilities.js';
import type { RecomputedStep, Verdict } from './recompute.js';
import type { ReplayedRun } from './sources.js';
import { type DefinitionInForce, type ModelInForce, definitionInForce, modelInForce } from './rules-in-force.js';
import { type TextInForce, textInForce } from './text-in-force.js';
import { type WhoActed, whoActed } from './who-acted.js';

/** A deadline at a step, with its Danish title. */
export type StepDeadline = DeadlineCourse & { readonly title: string };

/** What happened, as it was recorded. */
export interface StepEvent {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly data: EventData;
  readonly recordedAt: string;
  readonly effectiveOn?: string;
  readonly source?: Source;
  readonly position: string;
  readonly hash: string;
}

/** What the definition and the organisation say of a step. */
export interface StepTold {
  readonly before: StateDescription;
  readonly after: StateDescription;
  readonly lit: Lit;
  readonly who: WhoActed;
  readonly deadlines: {
    readonly armed: readonly StepDeadline[];
    /** Those that this step brought to an end. */
    readonly ended: readonly StepDeadline[];
    /** Those that ran on through it. */
    readonly running: readonly StepDeadline[];
  };
  readonly text?: TextInForce;
  readonly definition: DefinitionInForce;
  /** The definition it was moved away from, at a move. */
  readonly definitionBefore?: DefinitionInForce;
  readonly model?: ModelInForce;
  /** Every command as it stood just before the step; left out where it was not asked for. */
  readonly commands?: readonly Possibility[];
}

/** One step of a run. Where the event is too broken for words, only what was stored is there. */
export interface ReplayStep extends Partial<StepTold> {
  readonly revision: number;
  /** The Danish day whose organisation and model count. */
  readonly day: string;
  readonly event: StepEvent;
  readonly verdict: Verdict;
  readonly problem?: string;
  readonly readable: boolean;
}

/** Describes the step with a revision, which is one of the run's. Never throws for what an event holds. */
export function describeStep(run: ReplayedRun, revision: number, detail: { readonly commands: boolean }): ReplayStep {
  const step = run.steps[revision]!;
  const { event, verdict, problem } = step;
  const judged = { verdict, ...(problem !== undefined && { problem }) };
  try {
    const day = danishDay(event.metadata.recordedAt);
    return { revision, day, event: eventOf(run, step), ...judged, readable: true, ...told(run, step, detail) };
  } catch {
    return { revision, day: '', event: bare(step), ...judged, readable: false };
  }
}

function eventOf({ registry }: ReplayedRun, step: RecomputedStep): StepEvent {
  const { type, metadata } = step.event;
  const words = registry.version(metadata.definition).procedure.events[type];
  return { ...bare(step), title: words?.title ?? type, description: words?.description ?? '' };
}

function bare({ event }: RecomputedStep): StepEvent {
  const { id, type, data, position } = event;
  // What was forged may have no metadata at all.
  const { recordedAt, effectiveOn, source, hash } = (event.metadata ?? {}) as Partial<typeof event.metadata>;
  const told = { ...(effectiveOn !== undefined && { effectiveOn }), ...(source && { source }) };
  return {
    id,
    type,
    title: type,
    description: '',
    data,
    recordedAt: recordedAt ?? '',
    ...told,
    position,
    hash: hash ?? '',
  };
}

function told(run: ReplayedRun, step: RecomputedStep, { commands }: { readonly commands: boolean }): StepTold {
  const { registry, organisation, models, lookup } = run;
  const { event, after } = step;
  const { from, to, recordedAt, definition } = event.metadata;
  const earlier = registry.version(definitionBefore(event));
  const later = registry.version(definition);
  const text = after && textInForce(after);
  const model = after && modelInForce(after, recordedAt, models);
  // Without what came before, nothing is known of what was possible.
  const before = event.revision === 0 ? unopened(earlier, refOf(event.stream).id) : step.before;
  return {
    before: describeState(earlier, from),
    after: describeState(later, to),
    lit: litBy(step, registry),
    who: whoActed(event, earlier, organisation),
    deadlines: deadlinesAt(run, step),
    ...(text && { text }),
    definition: definitionInForce(definition, registry),
    ...(earlier !== later && { definitionBefore: definitionInForce(definitionBefore(event), registry) }),
    ...(model && { model }),
    ...(commands &&
      before && { commands: possibilities(earlier, before, { at: recordedAt, given: event.type, lookup }) }),
  };
}

function deadlinesAt({ deadlines, registry }: ReplayedRun, { event }: RecomputedStep): StepTold['deadlines'] {
  const { revision, metadata } = event;
  const timers = {
    ...registry.version(definitionBefore(event)).procedure.timers,
    ...registry.version(metadata.definition).procedure.timers,
  };
  const titled = (chosen: (course: DeadlineCourse) => boolean): StepDeadline[] =>
    deadlines.filter(chosen).map((course) => ({ ...course, title: timers[course.id]?.title ?? course.id }));
  return {
    armed: titled(({ armedAt }) => armedAt === revision),
    ended: titled(({ endedAt }) => endedAt === revision),
    running: titled(({ armedAt, endedAt }) => armedAt < revision && (endedAt === undefined || endedAt > revision)),
  };
}
