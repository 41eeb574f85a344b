import type { EventStore } from '#engine/event-store.js';
import type { Instant } from '#engine/fact.js';
import type { Registry } from '#engine/registry.js';
import { knownEvents } from './known-events.js';
import { ORGANISATION_PREFIXES, foldOrganisation } from './organisation-fold.js';
import type { OrganisationState } from './organisation.js';

/** The organisation as it was known at an instant, with its whole dated history as far as that was known. */
export async function organisationAt(
  store: EventStore,
  registry: Registry,
  instant: Instant,
): Promise<OrganisationState> {
  const organisation = foldOrganisation(registry);
  for (const event of await knownEvents(store, ORGANISATION_PREFIXES, instant)) organisation.take(event);
  return organisation.state;
}
