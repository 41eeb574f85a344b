import type { Position, RecordedEvent } from '#engine/event.js';
import type { Item } from './feed.js';
import { recorded } from './recorded.js';

/** What was taken from the front of a feed's items. */
export interface Taken {
  readonly events: readonly RecordedEvent[];
  /** The furthest that the server has looked by then. */
  readonly seen: Position | undefined;
  /** The last that was said about being level, if anything was. */
  readonly level: boolean | undefined;
}

/**
 * Takes at most so many events from the front, and whatever was said between and right after them. Stops before an
 * event that cannot be read: what comes before it is delivered first, and then it is plain which one it is.
 * @throws StoreUnavailable when the first one cannot be read
 */
export function takeFrom(items: Item[], most: number): Taken {
  const events: RecordedEvent[] = [];
  let seen: Position | undefined;
  let level: boolean | undefined;
  for (let [item] = items; item !== undefined; [item] = items) {
    if ('event' in item) {
      if (events.length === most) break;
      try {
        events.push(recorded(item.event));
      } catch (error) {
        if (events.length === 0) throw error;
        break;
      }
    } else if ('seen' in item) {
      seen = seen !== undefined && seen > item.seen ? seen : item.seen;
    } else {
      level = item.level;
    }
    items.shift();
  }
  return { events, seen, level };
}

/** Worth remembering at once: a long stretch without an event for us would be looked through again. */
export function isSeen(item: Item | undefined): boolean {
  return item !== undefined && 'seen' in item;
}

export function isLevel(item: Item): boolean {
  return 'level' in item && item.level;
}
