import type { ResolvedEvent } from '@eventstore/db-client';
import type { EventData, Metadata, RecordedEvent } from '#engine/event.js';
import { type Place, positionOf } from './position.js';
import { foreignEvent } from './reasons.js';

/** An event as the client gives it. */
export type Received = NonNullable<ResolvedEvent['event']>;

/**
 * The events that are somebody's: not a link whose event is gone, and none of the server's own, which begin with `$`
 * (in a stream's name or, as a tombstone in the stream it ends, only in the type).
 */
export function ours({ event }: ResolvedEvent): Received | undefined {
  return event === undefined || event.type.startsWith('$') || event.streamId.startsWith('$') ? undefined : event;
}

/**
 * The event as readers get it. The client gives malformed data as a string and malformed metadata as bytes, and says
 * nothing: what is not an object was not written by this product.
 * @throws StoreUnavailable
 */
export function recorded(event: Received): RecordedEvent {
  const { id, type, streamId: stream, revision, data, metadata } = event;
  if (!event.isJson || !isObject(data) || !isObject(metadata)) throw foreignEvent(stream, revision);
  return {
    id,
    type,
    data: data as EventData,
    metadata: metadata as unknown as Metadata,
    stream,
    revision: Number(revision),
    position: positionOf(placeIn(event)),
  };
}

/** Where an event is in the log. Servers before 22.6 leave it out when a single stream is read. */
export function placeIn({ position }: Received): Place {
  return position ?? { commit: 0n, prepare: 0n };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}
