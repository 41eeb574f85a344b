import type { StoredEvent } from '../stored-event.js';

/** The events of a memory store: all of them in order, and the same events by stream. */
export interface Log {
  readonly events: StoredEvent[];
  readonly streams: Map<string, StoredEvent[]>;
}
