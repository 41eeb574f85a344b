import { type Position, START } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';

/** What every position of ours and of EventStoreDB looks like. */
export const POSITION = /^(\d{16}|\d{20}-\d{20})$/;

/**
 * A position that somebody has written, `start` for the one before the first event; undefined when it is not of this
 * log: one that was put back to an old copy, or another, where whoever went on from there would wait for ever.
 */
export async function positionInLog(store: Pick<EventStore, 'head'>, text: string): Promise<Position | undefined> {
  if (text === 'start') return START;
  const head = await store.head();
  return POSITION.test(text) && text.length === (head || text).length && text <= head ? text : undefined;
}
