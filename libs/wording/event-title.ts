import type { RecordedEvent } from '#engine/event.js';
import type { Registry } from '#engine/registry.js';

/** What happened, in Danish. */
export function eventTitle({ type, metadata }: RecordedEvent, registry: Registry): string {
  return registry.version(metadata.definition).procedure.events[type]?.title ?? type;
}
