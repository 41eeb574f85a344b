import { refOf } from '#engine/fold.js';
import type { Ref } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import { type DeadlineCourse, deadlineCourses } from './deadlines.js';
import { seatLookup } from './possibilities.js';
import { type RecomputedStep, type Verdict, recompute } from './recompute.js';
import type { ReplayedRun, ReplaySources } from './sources.js';
import { type ReplayStep, describeStep } from './step.js';

/** A run that has been recomputed, for looking at step by step. */
export interface Replay extends Ref {
  readonly procedureTitle: string;
  readonly label: string;
  /** How many steps there are; they are numbered by revision from 0. */
  readonly total: number;
  readonly verdict: Verdict;
  /** Danish, one sentence. */
  readonly verdictText: string;
  /** Revision of the first step that does not hold. */
  readonly firstWrong?: number;
  readonly deadlines: readonly DeadlineCourse[];
  /** One step in full; the possibilities are worked out when asked for, not before. */
  readonly step: (revision: number, detail: { readonly commands: boolean }) => ReplayStep;
}

/** Recomputes a run: one pass over its events, whatever is asked for afterwards. */
export function replay(sources: ReplaySources): Replay {
  const { events, registry, now, organisation } = sources;
  const steps = recompute(events, registry);
  const deadlines = deadlineCourses(steps, registry, now);
  const run: ReplayedRun = { ...sources, steps, deadlines, lookup: seatLookup(organisation) };
  const wrong = steps.find(({ verdict }) => verdict === 'doesNotHold');
  const { procedure, id } = refOf(events[0]!.stream);
  const declared = registry.newest(procedure).procedure;
  return {
    procedure,
    id,
    procedureTitle: declared.title,
    label: labelOf(steps, registry) ?? declared.title,
    total: steps.length,
    verdict: wrong ? 'doesNotHold' : 'holds',
    verdictText: wrong
      ? `Forløbet holder ikke: revision ${wrong.event.revision} er den første forkerte: ${wrong.problem}.`
      : `Alle ${steps.length} skridt er genberegnet og holder.`,
    ...(wrong && { firstWrong: wrong.event.revision }),
    deadlines,
    step: (revision, detail) => describeStep(run, revision, detail),
  };
}

function labelOf(steps: readonly RecomputedStep[], registry: Registry): string | undefined {
  const last = steps.at(-1)?.after;
  try {
    return last && registry.version(last.definition).procedure.label(last.context);
  } catch {
    return undefined;
  }
}
