import type { Actor, EffectiveDate, Instant, Mandate, Source } from './fact.js';

/** An XState state value: `'published'` or nested `{ open: { progress: 'assessment', pace: 'running' } }`. */
export type StateValue = string | { readonly [state: string]: StateValue };

/**
 * A place in the log of all streams: an opaque token whose text order is the log's order, so it can be compared with
 * `<` and stored as text. Only ever take one from an event store.
 */
export type Position = string;

/** The position before the first event. */
export const START: Position = '';

/** A deadline armed by a transition; `dueAt` is fixed when the event is recorded and never recomputed. */
export interface ArmedTimer {
  readonly id: string;
  /** The command that the clock sends when the deadline passes. */
  readonly command: string;
  readonly dueAt: Instant;
}

/** The envelope of every event. Holds no names of persons, ever. */
export interface Metadata {
  /** Procedure and definition version the run follows after this: `revision@1`. Only a move to another changes it. */
  readonly definition: string;
  /** Version of the shape of `data` for this event type. */
  readonly schema: number;
  readonly from: StateValue;
  readonly to: StateValue;
  readonly actor: Actor;
  readonly mandate: Mandate;
  readonly recordedAt: Instant;
  readonly effectiveOn?: EffectiveDate;
  readonly armed?: readonly ArmedTimer[];
  readonly cancelled?: readonly string[];
  readonly source?: Source;
  /** Digest of the request behind an idempotency key, so that a reused key with another request is caught. */
  readonly request?: string;
  /** SHA-256 over this event and the previous one of the stream; see `seal.ts`. */
  readonly hash: string;
  readonly $correlationId: string;
  readonly $causationId?: string;
}

/** Event data: plain JSON, never class instances, never bigint or undefined inside arrays. */
export type EventData = { readonly [field: string]: unknown };

/** An event on its way to the store. `id` is a UUID and decides idempotency. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: EventData;
  readonly metadata: Metadata;
}

/** An event as the store keeps it. `revision` counts from 0 in its stream. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
}
