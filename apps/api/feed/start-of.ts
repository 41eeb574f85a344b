import type { Position } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { Refusal } from '#engine/refusal.js';
import { positionInLog } from '#event-store/position-in-log.js';

/**
 * Where a feed begins: after the position that was asked for, from the first event for `start`, otherwise from now.
 * @throws Refusal `malformed-request` for a position that is not one of this log
 */
export async function startOf(store: EventStore, asked: string | undefined): Promise<Position> {
  if (asked === undefined) return store.head();
  const position = await positionInLog(store, asked);
  if (position !== undefined) return position;
  throw new Refusal(
    'malformed-request',
    'Positionen findes ikke i loggen. Hent det hele igen, og begynd uden after og Last-Event-ID.',
  );
}
