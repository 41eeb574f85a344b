import type { EventStore } from '#engine/event-store.js';
import type { Instant } from '#engine/fact.js';
import type { Registry } from '#engine/registry.js';
import { RIGHT_PREFIXES, type RightRun, rightOf } from './accesses.js';
import { knownEvents } from './known-events.js';
import { foldOrganisation } from './organisation-fold.js';

/**
 * Every right as the log had it at an instant, those declined and ended included, in the order they were first asked
 * for.
 */
export async function rightsAt(store: EventStore, registry: Registry, instant: Instant): Promise<RightRun[]> {
  const rights = foldOrganisation(registry);
  for (const event of await knownEvents(store, RIGHT_PREFIXES, instant)) rights.take(event);
  return [...rights.runs.values()].map((run) => rightOf(run, registry));
}
