import { createRegistry } from '#engine/registry.js';
import { procedures } from '#procedures/registry.js';
import { fileDamage, openLog } from './data-folder.js';
import { readModelsBy } from './read-models.js';
import { runCli } from './run-cli.js';
import { processTerminal } from './terminal.js';

// Not process.exit: what has been written must have time to leave.
process.exitCode = await runCli(process.argv.slice(2), {
  terminal: processTerminal(),
  env: process.env,
  registry: createRegistry(procedures),
  now: () => new Date().toISOString(),
  openLog,
  fileDamage,
  ...readModelsBy(process.env),
});
