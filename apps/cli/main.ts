import { runCli } from './run-cli.js';
import { processTerminal } from './terminal.js';
import { worldOf } from './world.js';

// Not process.exit: what has been written must have time to leave.
process.exitCode = await runCli(process.argv.slice(2), worldOf(process.env, processTerminal()));
