import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Position, RecordedEvent } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';

/** What the log says of one stream. */
export interface StreamSummary {
  readonly events: number;
  readonly last: RecordedEvent;
}

/** What the log says of all streams up to a position. */
export interface LogSummary {
  readonly events: number;
  readonly streams: ReadonlyMap<string, StreamSummary>;
}

const PAGE = 2_000;

/** Reads the log once and sums it up at each of some positions. */
export async function summarise(
  store: EventStore,
  positions: readonly Position[],
): Promise<ReadonlyMap<Position, LogSummary>> {
  const wanted = [...new Set(positions)].sort();
  const summaries = new Map<Position, LogSummary>();
  const streams = new Map<string, StreamSummary>();
  let events = 0;
  const reached = (position: Position): void => {
    while (wanted.length > 0 && wanted[0]! < position) {
      summaries.set(wanted.shift()!, { events, streams: new Map(streams) });
    }
  };
  for (let after: Position = ''; wanted.length > 0; await nextTurn()) {
    const page = await store.readAll({ after, limit: PAGE });
    for (const event of page) {
      reached(event.position);
      events += 1;
      streams.set(event.stream, { events: (streams.get(event.stream)?.events ?? 0) + 1, last: event });
    }
    if (page.length === 0) break;
    after = page.at(-1)!.position;
  }
  for (const position of wanted) summaries.set(position, { events, streams });
  return summaries;
}
