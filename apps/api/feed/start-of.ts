import type { Position } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { Refusal } from '#engine/refusal.js';
import { POSITION } from '../http/queries.js';

/**
 * Where a feed begins: after the position that was asked for, from the first event for `start`, otherwise from now.
 * @throws Refusal `malformed-request` for a position that is not one of this log
 */
export async function startOf(store: EventStore, asked: string | undefined): Promise<Position> {
  if (asked === 'start') return '';
  const head = await store.head();
  if (asked === undefined) return head;
  // A log that was put back to an old copy, or another one: whoever resumes there would wait for ever.
  if (POSITION.test(asked) && asked.length === (head || asked).length && asked <= head) return asked;
  throw new Refusal(
    'malformed-request',
    'Positionen findes ikke i loggen. Hent det hele igen, og begynd uden after og Last-Event-ID.',
  );
}
