import { createRegistry } from '#engine/registry.js';
import { createDirectory } from '#organisation/directory.js';
import { procedures } from '#procedures/registry.js';
import { openSqliteStore } from '#event-store/sqlite/open.js';
import { openEventStoreDb } from '#event-store/eventstoredb/open.js';
import { fileDamage, openLog } from './data-folder.js';
import { personsBy, readModelsBy } from './read-models.js';
import { runCli } from './run-cli.js';
import { processTerminal } from './terminal.js';

const registry = createRegistry(procedures);

// Not process.exit: what has been written must have time to leave.
process.exitCode = await runCli(process.argv.slice(2), {
  terminal: processTerminal(),
  env: process.env,
  registry,
  now: () => new Date().toISOString(),
  organisation: (store) => createDirectory(store, registry),
  openLog,
  makeLog: (folder) => openSqliteStore({ folder }),
  openEventStoreDb: (url) => openEventStoreDb({ url }),
  fileDamage,
  ...readModelsBy(process.env),
  openPersons: personsBy(process.env),
});
