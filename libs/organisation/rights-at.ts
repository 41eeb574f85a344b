import { START } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import type { Instant } from '#engine/fact.js';
import { evolve, refOf, unopened } from '#engine/fold.js';
import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import type { RightRun } from './accesses.js';

/** The streams of everything beside seats that lets somebody read or act. */
export const RIGHT_PREFIXES = ['auditorGrant-', 'breakGlass-', 'serviceClient-'];

const PAGE = 1_000;

/** Every right as the log had it at an instant, those declined and ended included, in the order they were first asked for. */
export async function rightsAt(store: EventStore, registry: Registry, instant: Instant): Promise<RightRun[]> {
  const runs = new Map<string, Run>();
  for (let after = START; ;) {
    const page = await store.readAll({ after, prefixes: RIGHT_PREFIXES, limit: PAGE });
    for (const event of page) {
      after = event.position;
      if (event.metadata.recordedAt > instant) continue;
      const before =
        runs.get(event.stream) ?? unopened(registry.version(event.metadata.definition), refOf(event.stream).id);
      runs.set(event.stream, evolve(before, event, registry));
    }
    if (page.length < PAGE) break;
  }
  return [...runs.values()].map((run) => ({ run, keys: registry.version(run.definition).chart.keys(run.value) }));
}
