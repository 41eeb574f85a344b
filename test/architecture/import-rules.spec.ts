import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allowed, forbidden } from './fixtures.js';
import { plant } from './plant.js';

interface Cruise {
  readonly modules: readonly { source: string; dependencies: readonly { resolved: string }[] }[];
  readonly summary: {
    readonly violations: readonly { from: string; to: string; rule: { name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { name: string }[] };
  };
}

const root = path.resolve(import.meta.dirname, '../..');
let tree: string;
let cruise: Cruise;

beforeAll(async () => {
  tree = await plant([...forbidden, ...allowed], path.join(root, 'package.json'));
  cruise = await cruiseOf(tree);
}, 30_000);

afterAll(() => rm(tree, { recursive: true, force: true }));

describe('import rules', () => {
  it.each(forbidden)('$rule forbids $from to import $imports', ({ rule, from, to }) => {
    expect(violationsFrom(from)).toEqual([`${rule}: ${to}`]);
  });

  it.each(allowed)('allow $from to import $imports, and see that it does', ({ from, to }) => {
    expect(edgesFrom(from)).toEqual([to]);
    expect(violationsFrom(from)).toEqual([]);
  });

  it('have a forbidden import to show for every rule', () => {
    const rules = cruise.summary.ruleSetUsed.forbidden.map(({ name }) => name);
    expect([...new Set(forbidden.map(({ rule }) => rule))].sort()).toEqual(rules.sort());
  });
});

const violationsFrom = (file: string) =>
  cruise.summary.violations.filter(({ from }) => from === file).map(({ rule, to }) => `${rule.name}: ${to}`);

const edgesFrom = (file: string) =>
  cruise.modules
    .filter(({ source }) => source === file)
    .flatMap((it) => it.dependencies.map(({ resolved }) => resolved));

/** By the command line, as `npm test` does it; it answers 1 and more when there are violations, which there must be. */
async function cruiseOf(folder: string): Promise<Cruise> {
  const tool = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rules = path.join(root, 'test/architecture/import-rules.mjs');
  const command = [tool, '--config', rules, '--output-type', 'json', 'apps', 'libs'];
  const run = promisify(execFile)(process.execPath, command, { cwd: folder, maxBuffer: 50_000_000 });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return JSON.parse(stdout) as Cruise;
}
