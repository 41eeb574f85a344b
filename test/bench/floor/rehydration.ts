import type { RecordedEvent } from '#engine/event.js';
import type { Contender } from '../race.js';
import { openDesk } from '../world/desk.js';
import { inTurn } from '../world/in-turn.js';
import { type FloorEvent, openFloorLog } from './log.js';
import { foldRows } from './revision.js';

/** One revision from its stream by hand, from a log with the same events as ours. */
export function rehydrateByHand(length: number): Contender {
  return {
    row: {
      key: `floor-read-${length}`,
      label: `Floor: rehydrate ${length.toLocaleString('en')} events by hand`,
      unit: 'events/s',
    },
    count: length,
    timed: true,
    async open({ lengths, workspace }) {
      const folder = workspace.make('floor-read');
      const log = openFloorLog(folder);
      const streams = lengths.streams.get(length)!;
      log.database.exec('BEGIN');
      for (const event of await eventsOf(lengths.folder, streams)) log.insert(event);
      log.database.exec('COMMIT');
      const next = inTurn(streams);
      return {
        callers: [async () => foldRows(log.read(next()))],
        async close() {
          log.database.close();
          workspace.discard(folder);
        },
      };
    },
  };
}

async function eventsOf(folder: string, streams: readonly string[]): Promise<readonly FloorEvent[]> {
  const { store } = openDesk(folder);
  const events: RecordedEvent[] = [];
  for (const stream of streams) events.push(...(await store.readStream(stream)));
  await store.close();
  return events.map(({ data, metadata, ...event }) => ({
    ...event,
    data: JSON.stringify(data),
    metadata: JSON.stringify(metadata),
  }));
}
