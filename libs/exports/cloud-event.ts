import type { Position, RecordedEvent } from '#engine/event.js';
import { refOf } from '#engine/fold.js';
import type { Registry } from '#engine/registry.js';
import { eventTitle } from '#wording/event-title.js';

/**
 * An event as others hear of it: CloudEvents 1.0, structured JSON. It says that something happened and where, and
 * nothing of what was written: whoever may read more asks for it at `source`. `id` is unique, so what comes twice is
 * known again. `sequence` is the extension of that name; `position` and `revision` are ours.
 */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  /** Where the run is read: `/api/revision/sam-bo-2026`. */
  readonly source: string;
  /** `sporskifte.<procedure>.<event>`. */
  readonly type: string;
  /** `<procedure>/<id>` of the run. */
  readonly subject: string;
  /** When it was recorded. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** The position as text that sorts as the log does. */
  readonly sequence: Position;
  readonly data: {
    readonly procedure: string;
    readonly id: string;
    readonly revision: number;
    readonly position: Position;
    /** Danish. */
    readonly title: string;
  };
}

/** What is told of an event. */
export function cloudEventOf(event: RecordedEvent, registry: Registry): CloudEvent {
  const { procedure, id } = refOf(event.stream);
  const { position, revision, type, metadata } = event;
  const title = eventTitle(event, registry);
  return {
    specversion: '1.0',
    id: event.id,
    source: `/api/${procedure}/${id}`,
    type: `sporskifte.${procedure}.${type}`,
    subject: `${procedure}/${id}`,
    time: metadata.recordedAt,
    datacontenttype: 'application/json',
    sequence: position,
    data: { procedure, id, revision, position, title },
  };
}
