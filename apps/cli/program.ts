import { Command } from 'commander';
import { registerAccess } from './commands/access.js';
import { registerAdoption } from './commands/adoption.js';
import { registerBackup } from './commands/backup.js';
import { registerChanges } from './commands/changes.js';
import { registerCheck } from './commands/check.js';
import { registerCheckpoint } from './commands/checkpoint.js';
import { registerConformance } from './commands/conformance.js';
import { registerCopy } from './commands/copy.js';
import { registerEffects } from './commands/effects.js';
import { registerEvents } from './commands/events.js';
import { registerList } from './commands/list.js';
import { registerMigrate } from './commands/migrate.js';
import { registerGovernance } from './commands/governance.js';
import { registerOrganisation } from './commands/organisation.js';
import { registerParked } from './commands/parked.js';
import { registerCaseFile } from './commands/case-file.js';
import { registerExport } from './commands/export.js';
import { registerPersons } from './commands/persons.js';
import { registerProve } from './commands/prove.js';
import { registerRebuild } from './commands/rebuild.js';
import { registerReplay } from './commands/replay.js';
import { registerShow } from './commands/show.js';
import { registerStats } from './commands/stats.js';
import { registerVerify } from './commands/verify.js';
import { registerWebhooks } from './commands/webhooks.js';
import { registerWho } from './commands/who.js';
import { registerWitness } from './commands/witness.js';
import { registerWorklist } from './commands/worklist.js';
import { danishHelp } from './danish/help.js';
import type { Register, RegisterApart, Run, RunApart } from './register.js';
import type { Terminal } from './terminal.js';

/** Every command, one line each, in the order of the help. */
const commands: readonly Register[] = [
  registerShow,
  registerEvents,
  registerReplay,
  registerWho,
  registerList,
  registerWorklist,
  registerAdoption,
  registerChanges,
  registerOrganisation,
  registerPersons,
  registerAccess,
  registerEffects,
  registerVerify,
  registerConformance,
  registerCheckpoint,
  registerProve,
  registerExport,
  registerCaseFile,
  registerGovernance,
  registerStats,
  registerCheck,
  registerRebuild,
  registerParked,
  registerWebhooks,
  registerMigrate,
  registerBackup,
];

/** Those that are not about the data folder of the service. */
const commandsApart: readonly RegisterApart[] = [registerWitness, registerCopy];

const ABOUT =
  'Ser efter i Sporskiftes hændelseslog: hvad der er sket, hvad der gælder, og om noget er ændret. Kun access og migrate skriver i den; copy skriver i en anden.';
const AFTER = `
Eksempler:
  npm run sporskifte -- show revision sam-bo-2026
  npm run sporskifte -- replay revision sam-bo-2026 --as-of 2026-03-01
  npm run sporskifte -- organisation SSS --on 2023-03-22
  npm run sporskifte -- changes --from 2023-01-01 --to 2023-12-31 --basis effective
  npm run --silent sporskifte -- verify --json
  npm run sporskifte -- prove revision sam-bo-2023 --out bevis.zip

--silent holder npm's egne linjer ude af det, der skrives. Slutkoder: 0 i orden, 1 der er fundet eller afvist
noget, 2 kommandoen er skrevet forkert. Alle kommandoer kan bruges, mens tjenesten kører på samme mappe; før copy
stoppes den, så intet kommer til undervejs.`;

/** The command line: says what can be written, and hands the work over to `run`. Throws instead of exiting. */
export function createProgram(terminal: Terminal, run: Run, apart: RunApart): Command {
  const program = new Command('sporskifte')
    .description(ABOUT)
    .addHelpText('after', AFTER)
    .helpOption('-h, --help', 'vis denne hjælp')
    .helpCommand('help [kommando]', 'vis hjælp til en kommando')
    .configureHelp(danishHelp)
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.tell, outputError: () => {} })
    .exitOverride();
  for (const register of commands) {
    register(program, run)
      .option('--data <mappe>', 'datamappen (ellers DATA_DIR, ellers ./data)')
      .option('--json', 'skriv svaret som ét JSON-dokument')
      .helpOption('-h, --help', 'vis denne hjælp');
  }
  for (const register of commandsApart) {
    register(program, apart)
      .option('--json', 'skriv svaret som ét JSON-dokument')
      .helpOption('-h, --help', 'vis denne hjælp');
  }
  return program;
}
