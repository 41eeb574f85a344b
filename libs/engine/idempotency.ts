import type { Desk } from './desk.js';
import type { RecordedEvent } from './event.js';
import { streamOf } from './fold.js';
import { type Protection, isDigestOf } from './protect.js';
import { Refusal } from './refusal.js';
import { type CommandRequest, eventIdFor } from './request.js';

/** Whether a request has an idempotency key; without one there is nothing to find. */
export function isKeyed({ idempotencyKey }: CommandRequest): boolean {
  return idempotencyKey !== undefined;
}

/**
 * The event that the same request, with its key, has led to before, if it has.
 * @throws Refusal `idempotency-key-reused`
 */
export async function findEarlier(
  { runs, store, protection }: Desk,
  request: CommandRequest,
): Promise<RecordedEvent | undefined> {
  const id = eventIdFor(request, () => '');
  if (!runs.mayHold(request, id)) return undefined;
  const earlier = (await store.readStream(streamOf(request))).find((event) => event.id === id);
  if (earlier) await checkSameRequest(earlier, request, protection);
  return earlier;
}

/**
 * With a key, the store may have recognised the id of an event that the same request, sent twice at once, just wrote.
 */
export async function storedInstead(
  { store, protection }: Desk,
  stream: string,
  from: number,
  request: CommandRequest,
): Promise<RecordedEvent | undefined> {
  const [stored] = await store.readStream(stream, { from, limit: 1 });
  if (stored) await checkSameRequest(stored, request, protection);
  return stored;
}

/**
 * Makes sure that an event stored under the id of a request with a key is the answer to this very request.
 * @throws Refusal `idempotency-key-reused` when the key was used for something else
 */
async function checkSameRequest(
  { metadata }: RecordedEvent,
  request: CommandRequest,
  protection: Protection | undefined,
): Promise<void> {
  if (await isDigestOf(metadata.request, request, protection)) return;
  const message = 'Idempotency-Key er allerede brugt til en anden anmodning på forløbet. Brug en ny nøgle.';
  throw new Refusal('idempotency-key-reused', message);
}
