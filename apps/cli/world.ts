import { createRegistry } from '#engine/registry.js';
import { createDirectory } from '#organisation/directory.js';
import { procedures } from '#procedures/registry.js';
import { openSqliteStore } from '#event-store/sqlite/open.js';
import { openEventStoreDb } from '#event-store/eventstoredb/open.js';
import { fileDamage, openLog } from './data-folder.js';
import { personsBy, readModelsBy } from './read-models.js';
import type { World } from './run-cli.js';

/** What `sporskifte` meets outside itself: the procedures of the product, real logs, and the time of the machine. */
export function worldOf(env: World['env'], terminal: World['terminal']): World {
  const registry = createRegistry(procedures);
  return {
    terminal,
    env,
    registry,
    now: () => new Date().toISOString(),
    organisation: (store) => createDirectory(store, registry),
    openLog,
    makeLog: (folder) => openSqliteStore({ folder }),
    openEventStoreDb: (url) => openEventStoreDb({ url }),
    fileDamage,
    ...readModelsBy(env),
    openPersons: personsBy(env),
  };
}
