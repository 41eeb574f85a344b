import { resolve } from 'node:path';
import { describeMachine, loadNow } from './machine.js';
import { type Options, UnknownOption, readOptions } from './options.js';
import { plan } from './plan.js';
import type { Report } from './report/report.js';
import { resultsOf } from './report/results.js';
import { tableOf } from './report/table.js';
import { measureRounds } from './rounds.js';
import { createWorld } from './world/world.js';

/** `dist/test/bench` lies three folders below the repository. */
const root = resolve(import.meta.dirname, '../../..');

async function run(options: Options): Promise<Report> {
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1_000;
  const tell = (what: string): void => void process.stderr.write(`${seconds().toFixed(0).padStart(4)} s  ${what}\n`);
  const before = loadNow();
  const world = await createWorld(root, options, (what) => tell(`making ${what}`));
  const rounds = await measureRounds(plan, world, tell);
  const rows = plan.flatMap((measurement) => measurement.rows);
  return {
    machine: describeMachine(world.workspace.folder),
    load: { before, after: loadNow() },
    rounds: options.rounds,
    seconds: seconds(),
    results: resultsOf(rows, rounds),
  };
}

try {
  const options = readOptions(process.argv.slice(2));
  const report = await run(options);
  process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : tableOf(report)}\n`);
} catch (error) {
  const known = error instanceof UnknownOption;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  // A server that was being measured would keep the process alive.
  process.exit(1);
}
