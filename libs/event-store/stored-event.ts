import type { EventData, Metadata, RecordedEvent } from '#engine/event.js';
import type { AcceptedEvent } from './accept.js';
import { positionOf } from './position.js';

/** An event in its place: `revision` in its stream (from 0), `number` in the log of all streams (from 1). */
export interface StoredEvent extends AcceptedEvent {
  readonly number: number;
  readonly stream: string;
  readonly revision: number;
}

/**
 * The event as readers get it, with objects of its own that they may keep.
 * @throws SyntaxError when the stored text is no longer JSON.
 */
export function recorded({ id, type, data, metadata, stream, revision, number }: StoredEvent): RecordedEvent {
  return {
    id,
    type,
    data: JSON.parse(data) as EventData,
    metadata: JSON.parse(metadata) as Metadata,
    stream,
    revision,
    position: positionOf(number),
  };
}
