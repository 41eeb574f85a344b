import type { ArmedTimer, RecordedEvent } from './event.js';
import { START } from './event.js';
import type { Occurrence } from './fact.js';
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

/**
 * Folds one event: context by `evolve`, state by the recorded `to`. The machine is not asked, so no later guard can
 * reject an old fact. @throws Error when the definition has no reducer for the event.
 */
export function evolve(run: Run, event: RecordedEvent, registry: Registry): Run {
  const { metadata } = event;
  const { procedure } = registry.version(metadata.definition);
  const reduce = procedure.evolve[event.type];
  if (reduce === undefined) throw new Error(`${metadata.definition} has no reducer for ${event.type}`);
  return {
    ...run,
    definition: metadata.definition,
    value: metadata.to,
    context: reduce(run.context, occurrenceOf(event)),
    revision: event.revision,
    position: event.position,
    hash: metadata.hash,
    timers: timersAfter(run.timers, metadata),
    openedAt: run.openedAt || metadata.recordedAt,
    changedAt: metadata.recordedAt,
  };
}

/** Folds a stream from its beginning; undefined when it has no events. */
export function fold(events: readonly RecordedEvent[], registry: Registry): Run | undefined {
  const [first] = events;
  if (first === undefined) return undefined;
  const start = unopened(registry.version(first.metadata.definition), refOf(first.stream).id);
  return events.reduce((run, event) => evolve(run, event, registry), start);
}

/** The fact in its circumstances, as guards and reducers see it. */
export function occurrenceOf({ type, data, metadata }: Pick<RecordedEvent, 'type' | 'data' | 'metadata'>): Occurrence {
  return {
    type,
    data,
    actor: metadata.actor,
    mandate: metadata.mandate,
    at: metadata.recordedAt,
    ...(metadata.effectiveOn && { effectiveOn: metadata.effectiveOn }),
    ...(metadata.source && { source: metadata.source }),
  };
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
