import type { EventStore } from '#engine/event-store.js';
import type { Instant } from '#engine/fact.js';
import type { Checkpoint } from '../database/checkpoints.js';

/** How far a projection is behind the log. */
export interface Lag {
  readonly name: string;
  /** Events that it does not have. */
  readonly events: number;
  /** Whole seconds since the first of them was recorded; 0 when it has them all. */
  readonly seconds: number;
}

/** Compares a checkpoint with the log. @throws StoreUnavailable */
export async function lagOf(store: EventStore, { name, position, events }: Checkpoint, now: Instant): Promise<Lag> {
  const [next] = await store.readAll({ after: position, limit: 1 });
  if (!next) return { name, events: 0, seconds: 0 };
  const waited = Date.parse(now) - Date.parse(next.metadata.recordedAt);
  const missing = (await store.count()) - events;
  return { name, events: Math.max(1, missing), seconds: Math.max(0, Math.floor(waited / 1_000)) };
}
