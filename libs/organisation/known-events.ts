import { knownAt } from '#engine/as-of.js';
import { START, type RecordedEvent } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import type { Instant } from '#engine/fact.js';

const PAGE = 1_000;

/** The events of some streams that the log had at an instant, in the order of the log. */
export async function knownEvents(
  store: Pick<EventStore, 'readAll'>,
  prefixes: readonly string[],
  instant: Instant,
): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after = START; ; after = events.at(-1)!.position) {
    const page = await store.readAll({ after, prefixes, limit: PAGE });
    events.push(...page);
    if (page.length < PAGE) break;
  }
  const known = knownAt(
    events.map(({ metadata }) => metadata),
    instant,
  );
  return events.slice(0, known);
}
