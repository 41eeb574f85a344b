import { randomUUID } from 'node:crypto';
import type { RecordedEvent } from '#engine/event.js';
import type { Once } from '../pace.js';
import type { FloorEvent, FloorLog } from './log.js';
import { check, foldRows } from './revision.js';

/** Stores an event durably. */
export type Store = (event: FloorEvent) => Promise<void>;

/** Callers that each take one stream after another through the story: rehydrate, check, append. */
export function createFloorCallers(
  count: number,
  log: FloorLog,
  story: readonly RecordedEvent[],
  store: Store,
): readonly Once[] {
  return Array.from({ length: count }, (_, caller) => {
    let acts = 0;
    return () => {
      const stream = `revision-floor-${caller}-${Math.floor(acts / story.length)}`;
      const next = story[acts % story.length]!;
      acts += 1;
      return command(log, stream, next, store);
    };
  });
}

async function command(log: FloorLog, stream: string, next: RecordedEvent, store: Store): Promise<void> {
  // So that the callers take turns, as requests do.
  await Promise.resolve();
  const run = foldRows(log.read(stream));
  check(run, next.type, next.metadata);
  const id = randomUUID();
  const metadata = { ...next.metadata, recordedAt: new Date().toISOString(), $correlationId: id };
  const { type, data } = next;
  await store({
    stream,
    revision: run.revision + 1,
    id,
    type,
    data: JSON.stringify(data),
    metadata: JSON.stringify(metadata),
  });
}
