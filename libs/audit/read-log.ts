import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import { type Position, type RecordedEvent, START } from '#engine/event.js';
import { heapSize } from './heap-size.js';

const PAGE = 2_000;
/** The first page: what the events are like is not known yet. */
const FIRST = 200;
/** What a page should take in memory, and what an event takes besides its data. */
const PAGE_BYTES = 8 * 1_048_576;
const ENVELOPE_BYTES = 1_500;

/**
 * The log page by page, each with as many events as the one before says that there is room for. Where a page cannot be
 * read, smaller and smaller ones are tried, so that everything up to the very event that is damaged is given first.
 * @param from the position to begin after
 * @throws StoreUnavailable at that event
 */
export async function* readLog(
  store: Pick<EventStore, 'readAll'>,
  prefixes?: readonly string[],
  from: Position = START,
): AsyncGenerator<readonly RecordedEvent[]> {
  let after = from;
  let most = PAGE;
  for (let limit = FIRST; ;) {
    let page: readonly RecordedEvent[];
    try {
      page = await store.readAll({ after, limit, ...(prefixes && { prefixes }) });
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || limit === 1) throw error;
      most = limit = Math.ceil(limit / 2);
      continue;
    }
    if (page.length > 0) yield page;
    limit = Math.min(most, roomFor(page, limit));
    const furthest = page.reduce((last, { position }) => (position > last ? position : last), after);
    // The end; or a store that gives again what it gave before, which the reader has now seen.
    if (furthest === after) return;
    after = furthest;
  }
}

/** How many events like these a page may hold; no more than twice as many as now. */
function roomFor(page: readonly RecordedEvent[], limit: number): number {
  const bytes = page.reduce((sum, { data }) => sum + ENVELOPE_BYTES + heapSize(data), 0);
  const room = bytes === 0 ? limit : Math.floor((page.length * PAGE_BYTES) / bytes);
  return Math.max(1, Math.min(room, limit * 2));
}
