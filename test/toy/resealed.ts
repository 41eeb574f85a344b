import type { RecordedEvent } from '#engine/event.js';
import { sealOf } from '#engine/seal.js';

/** A history as a forger leaves it who can compute hashes: numbered and sealed anew from the first event. */
export function resealed(events: readonly RecordedEvent[]): RecordedEvent[] {
  const chain: RecordedEvent[] = [];
  for (const [revision, event] of events.entries()) {
    const { hash: _old, ...metadata } = event.metadata;
    const place = { stream: event.stream, revision, previous: chain.at(-1)?.metadata.hash ?? '' };
    chain.push({ ...event, revision, metadata: { ...metadata, hash: sealOf({ ...event, metadata }, place) } });
  }
  return chain;
}
