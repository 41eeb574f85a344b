import { readLog } from '#audit/read-log.js';
import type { RecordedEvent } from '#engine/event.js';
import { refOf } from '#engine/fold.js';
import type { Registry } from '#engine/registry.js';
import type { Context } from './context.js';
import { stateText } from '#wording/state-text.js';

/** Runs of one procedure that are in the same state. */
export interface StateCount {
  readonly title: string;
  readonly runs: number;
}

/** Runs of one procedure. */
export interface ProcedureCount {
  readonly procedure: string;
  readonly title: string;
  readonly runs: number;
  readonly states: readonly StateCount[];
}

/** What the log holds. */
export interface LogCount {
  readonly events: number;
  readonly runs: number;
  readonly head: string;
  /** When the first and the last event were recorded. */
  readonly first?: string;
  readonly last?: string;
  readonly procedures: readonly ProcedureCount[];
}

/** Counts the log in one reading, by the last event of each stream. Folds nothing. @throws StoreUnavailable */
export async function countLog({ store, registry, progress }: Context): Promise<LogCount> {
  const show = progress('Tæller');
  const total = await store.count();
  const lasts = new Map<string, RecordedEvent>();
  let events = 0;
  let first: RecordedEvent | undefined;
  let last: RecordedEvent | undefined;
  for await (const page of readLog(store)) {
    for (const event of page) lasts.set(event.stream, event);
    events += page.length;
    first ??= page[0];
    last = page.at(-1);
    show({ done: events, total });
  }
  return {
    events,
    runs: lasts.size,
    head: last?.position ?? '',
    ...(first && { first: first.metadata.recordedAt }),
    ...(last && { last: last.metadata.recordedAt }),
    procedures: byProcedure([...lasts.values()], registry),
  };
}

function byProcedure(lasts: readonly RecordedEvent[], registry: Registry): ProcedureCount[] {
  const groups = grouped(lasts, ({ stream }) => refOf(stream).procedure);
  return [...groups].map(([procedure, events]) => ({
    procedure,
    title: titleOf(procedure, registry),
    runs: events.length,
    states: byState(events, registry),
  }));
}

function byState(lasts: readonly RecordedEvent[], registry: Registry): StateCount[] {
  const groups = grouped(lasts, (event) => stateOf(event, registry));
  const counts = [...groups].map(([title, events]) => ({ title, runs: events.length }));
  return counts.sort((one, other) => other.runs - one.runs || one.title.localeCompare(other.title, 'da'));
}

function grouped(events: readonly RecordedEvent[], by: (event: RecordedEvent) => string): Map<string, RecordedEvent[]> {
  const groups = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    const group = groups.get(by(event));
    if (group) group.push(event);
    else groups.set(by(event), [event]);
  }
  return groups;
}

function titleOf(procedure: string, registry: Registry): string {
  return registry.all.find((installed) => installed.procedure.name === procedure)?.procedure.title ?? procedure;
}

function stateOf({ metadata }: RecordedEvent, registry: Registry): string {
  try {
    return stateText(registry.version(metadata.definition), metadata.to);
  } catch {
    return `ukendt (${metadata.definition} er ikke installeret)`;
  }
}
