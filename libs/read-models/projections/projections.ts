import type { EventStore } from '#engine/event-store.js';
import type { Registry } from '#engine/registry.js';
import type { ReadModels } from '../tables/tables.js';
import { auditProjection } from './audit.js';
import { createFolding } from './folding.js';
import { createLabelled } from './labels.js';
import { partiesProjection } from './parties.js';
import type { Projection } from './projection.js';
import { runsProjection } from './runs.js';
import { createUnderstand } from './understand.js';
import { worklistProjection } from './worklist.js';

/**
 * One of each projection, sharing one folding of the log.
 * @param table the table of runs that is being written, from which runs are taken that are not in memory
 */
export function createProjections(
  db: ReadModels,
  store: EventStore,
  registry: Registry,
  table = 'runs',
): readonly Projection[] {
  const understand = createUnderstand(registry);
  const folding = createFolding({ db, store, registry, table, understand });
  const labelled = createLabelled();
  return [
    runsProjection(folding, labelled),
    worklistProjection(folding, labelled),
    auditProjection(understand),
    partiesProjection(folding, store),
  ];
}
