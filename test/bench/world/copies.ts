import { randomUUID } from 'node:crypto';
import type { NewEvent } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { sealOf } from '#engine/seal.js';

/** Appends that share a commit. */
const GROUP = 500;

/** The same acts in a stream of another name: new ids and a hash chain of its own, so that it can be verified. */
export function copyOf(template: readonly NewEvent[], stream: string): readonly NewEvent[] {
  let previous = '';
  return template.map((event, revision) => {
    const id = randomUUID();
    const { hash: _old, ...metadata } = { ...event.metadata, $correlationId: id };
    const unsealed = { id, type: event.type, data: event.data, metadata };
    previous = sealOf(unsealed, { stream, revision, previous });
    return { ...unsealed, metadata: { ...metadata, hash: previous } };
  });
}

/** Streams of copies, `revision-<name>-0` and on, in a store. @returns their names */
export async function addCopies(
  store: EventStore,
  template: readonly NewEvent[],
  name: string,
  count: number,
): Promise<readonly string[]> {
  const streams = Array.from({ length: count }, (_, index) => `revision-${name}-${index}`);
  for (let from = 0; from < count; from += GROUP) {
    const some = streams.slice(from, from + GROUP);
    await Promise.all(some.map((stream) => store.append(stream, 'noStream', copyOf(template, stream))));
  }
  return streams;
}

/** Fills a store with copies until it has just so many events; the last stream may be cut short. */
export async function fillTo(store: EventStore, template: readonly NewEvent[], total: number): Promise<void> {
  const missing = total - (await store.count());
  await addCopies(store, template, 'copy', Math.floor(missing / template.length));
  const rest = missing % template.length;
  if (rest > 0) await addCopies(store, template.slice(0, rest), 'rest', 1);
}
