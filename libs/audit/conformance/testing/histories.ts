import type { Metadata, RecordedEvent } from '#engine/event.js';
import { keptHistories } from '../../../../test/histories/files.js';

const kept = keptHistories();

/** The events of a golden history, by folder and name. */
export function historyOf(name: string): readonly RecordedEvent[] {
  return kept.find(({ folder, name: file }) => `${folder}/${file}` === name)!.history.events;
}

/** The history without some of its events, numbered anew: as if they had never been. */
export function without(events: readonly RecordedEvent[], ...revisions: readonly number[]): RecordedEvent[] {
  return events
    .filter(({ revision }) => !revisions.includes(revision))
    .map((event, revision) => ({ ...event, revision }));
}

/** The history with what was recorded about one event changed. */
export function recordedAs(
  events: readonly RecordedEvent[],
  revision: number,
  change: (metadata: Metadata) => Partial<Metadata>,
): RecordedEvent[] {
  return events.map((event) =>
    event.revision === revision ? { ...event, metadata: { ...event.metadata, ...change(event.metadata) } } : event,
  );
}
