import type { Position, RecordedEvent } from '#engine/event.js';

/** The events after a position; the very list when all of them are, so that those who share it can be told. */
export function eventsAfter(events: readonly RecordedEvent[], position: Position): readonly RecordedEvent[] {
  if (events.length > 0 && events[0]!.position > position) return events;
  return events.filter((event) => event.position > position);
}

/** A delivery without what it brings twice. */
export function onceEach(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  let last: Position | undefined;
  return events.filter(({ position }) => {
    const further = last === undefined || position > last;
    if (further) last = position;
    return further;
  });
}
