import type { ArmedTimer, RecordedEvent } from './event.js';
import { START } from './event.js';
import type { Occurrence } from './fact.js';
import { type Beside, besideOf } from './folding.js';
import type { Ref, Run } from './procedure.js';
import type { Installed, Registry } from './registry.js';

/** The stream of a run. The category before the first dash is the procedure. */
export function streamOf(ref: Ref): string {
  return `${ref.procedure}-${ref.id}`;
}

/** The run a stream belongs to. */
export function refOf(stream: string): Ref {
  const dash = stream.indexOf('-');
  return { procedure: stream.slice(0, dash), id: stream.slice(dash + 1) };
}

/** A run before its first event. */
export function unopened(installed: Installed, id: string): Run {
  return {
    procedure: installed.procedure.name,
    id,
    definition: installed.definition,
    value: installed.chart.initial,
    context: installed.procedure.begin,
    revision: -1,
    position: START,
    hash: '',
    timers: [],
    openedAt: '',
    changedAt: '',
  };
}

/** Folds one event onto a run; see `evolveAll`. */
export function evolve(run: Run, event: RecordedEvent, registry: Registry): Run {
  return evolveAll(run, [event], registry);
}

/**
 * Folds events onto a run: context by `evolve`, state by the recorded `to`. The machine is not asked, so no later guard
 * can reject an old fact. @throws Error when the definition has no reducer for an event.
 */
export function evolveAll(run: Run, events: readonly RecordedEvent[], registry: Registry): Run {
  const last = events.at(-1);
  if (last === undefined) return run;
  let { context, timers, definition: known } = run;
  let { folding } = registry.version(known);
  let beside: Beside | undefined;
  for (const event of events) {
    // Nearly every event is under the definition of the one before it; to ask for each costs a twentieth of a fold.
    if (event.metadata.definition !== known) {
      known = event.metadata.definition;
      ({ folding } = registry.version(known));
    }
    const step = folding.get(event.type);
    if (step === undefined) throw new Error(`${known} has no reducer for ${event.type}`);
    context = step.reduce(context, occurrenceOf(event));
    timers = timersAfter(timers, event.metadata);
    if (step.beside) beside = step.beside(beside ?? besideOf(run), event);
  }
  const { definition, to, hash, recordedAt } = last.metadata;
  return {
    ...(beside ?? besideOf(run)),
    procedure: run.procedure,
    id: run.id,
    definition,
    value: to,
    context,
    revision: last.revision,
    position: last.position,
    hash,
    timers,
    openedAt: run.openedAt || events[0]!.metadata.recordedAt,
    changedAt: recordedAt,
  };
}

/** Folds a stream from its beginning; undefined when it has no events. */
export function fold(events: readonly RecordedEvent[], registry: Registry): Run | undefined {
  const [first] = events;
  if (first === undefined) return undefined;
  const start = unopened(registry.version(first.metadata.definition), refOf(first.stream).id);
  return evolveAll(start, events, registry);
}

/** The fact in its circumstances, as guards and reducers see it. */
export function occurrenceOf({ type, data, metadata }: Pick<RecordedEvent, 'type' | 'data' | 'metadata'>): Occurrence {
  const { actor, mandate, recordedAt: at, effectiveOn, source } = metadata;
  const plain = { type, data, actor, mandate, at };
  if (effectiveOn === undefined && source === undefined) return plain;
  return { ...plain, ...(effectiveOn && { effectiveOn }), ...(source && { source }) };
}

const NONE: readonly ArmedTimer[] = [];

function timersAfter(
  timers: readonly ArmedTimer[],
  change: { readonly armed?: readonly ArmedTimer[]; readonly cancelled?: readonly string[] },
): readonly ArmedTimer[] {
  const { armed = NONE, cancelled } = change;
  if (armed.length === 0 && cancelled === undefined) return timers;
  const gone = new Set([...(cancelled ?? []), ...armed.map(({ id }) => id)]);
  return [...timers.filter(({ id }) => !gone.has(id)), ...armed];
}
