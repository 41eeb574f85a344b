import { knownAt } from '#engine/as-of.js';
import { START, type RecordedEvent } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import type { Instant } from '#engine/fact.js';
import type { Registry } from '#engine/registry.js';
import { foldOrganisation } from './organisation-fold.js';
import type { OrganisationState } from './organisation.js';

/** The streams that the organisation is folded from. */
const PREFIXES = ['body-', 'seat-'];

const PAGE = 1_000;

/** The organisation as it was known at an instant, with its whole dated history as far as that was known. */
export async function organisationAt(
  store: EventStore,
  registry: Registry,
  instant: Instant,
): Promise<OrganisationState> {
  const events = await allEvents(store);
  const known = knownAt(
    events.map(({ metadata }) => metadata),
    instant,
  );
  const organisation = foldOrganisation(registry);
  for (const event of events.slice(0, known)) organisation.take(event);
  return organisation.state;
}

async function allEvents(store: EventStore): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after = START; ; after = events.at(-1)!.position) {
    const page = await store.readAll({ after, prefixes: PREFIXES, limit: PAGE });
    events.push(...page);
    if (page.length < PAGE) return events;
  }
}
