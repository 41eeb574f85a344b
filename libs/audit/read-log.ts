import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import { type Position, type RecordedEvent, START } from '#engine/event.js';

const PAGE = 2_000;

/**
 * The log page by page. Where a page cannot be read, smaller and smaller ones are tried, so that everything up to the
 * very event that is damaged is given first.
 * @param from the position to begin after
 * @throws StoreUnavailable at that event
 */
export async function* readLog(
  store: Pick<EventStore, 'readAll'>,
  prefixes?: readonly string[],
  from: Position = START,
): AsyncGenerator<readonly RecordedEvent[]> {
  let after = from;
  for (let limit = PAGE; ;) {
    let page: readonly RecordedEvent[];
    try {
      page = await store.readAll({ after, limit, ...(prefixes && { prefixes }) });
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || limit === 1) throw error;
      limit = Math.ceil(limit / 2);
      continue;
    }
    if (page.length > 0) yield page;
    const furthest = page.reduce((most, { position }) => (position > most ? position : most), after);
    // The end; or a store that gives again what it gave before, which the reader has now seen.
    if (furthest === after) return;
    after = furthest;
  }
}
