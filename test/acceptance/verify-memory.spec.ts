import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewEvent } from '#engine/event.js';
import { openSqliteStore } from '#event-store/sqlite/open.js';
import { copyOf } from '../bench/world/copies.js';
import { keptHistories } from '../histories/files.js';
import { temporaryFolder } from './process.js';

/** What the process may have for its objects, in MB: the program itself takes half. */
const HEAP = 112;
/** Together their texts are larger than that, folded or not. */
const RUNS = 12_000;
const TEXT = 'Indsatsen gentages. '.repeat(600);

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Two acts of an initiative, with far more text in the first than it had. */
function template(): readonly NewEvent[] {
  const kept = keptHistories().find(({ folder: definition, name }) => `${definition}/${name}` === 'initiative@1/free');
  const [first, second] = kept!.history.events;
  return [{ ...first!, data: { ...first!.data, title: TEXT } }, second!];
}

/** Every run takes its first step before any takes its second. */
beforeAll(async () => {
  const store = openSqliteStore({ folder: folder.path });
  const acts = template();
  const later: { readonly stream: string; readonly second: NewEvent }[] = [];
  for (let from = 0; from < RUNS; from += 200) {
    const copies = Array.from({ length: 200 }, (_, n) => `initiative-n${from + n}`).map((stream) => {
      const [first, second] = copyOf(acts, stream);
      later.push({ stream, second: second! });
      return store.append(stream, 'noStream', [first!]);
    });
    await Promise.all(copies);
  }
  await Promise.all(later.map(({ stream, second }) => store.append(stream, 0, [second])));
  await store.close();
}, 120_000);

describe('a log far larger than the memory', () => {
  it('is verified to its end, and gone on with from a file', () => {
    const state = join(folder.path, 'state');
    const [first, second] = [verify('--resume', state), verify('--resume', state)];
    expect(first).toMatchObject({ whole: true, events: RUNS * 2, runs: RUNS, resumedFrom: null });
    expect(second).toMatchObject({ whole: true, runs: RUNS, resumedFrom: RUNS * 2 });
    expect(readFileSync(state, 'utf8').split('\n')).toHaveLength(RUNS + 3);
  });
});

function verify(...options: readonly string[]): unknown {
  const program = [`--max-old-space-size=${HEAP}`, '--no-warnings', 'dist/apps/cli/main.js', 'verify', '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, [...program, ...options], {
    env: { PATH: process.env['PATH'], DATA_DIR: folder.path },
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(`It ended without an answer: ${stderr.slice(-2_000)}`);
  return JSON.parse(stdout);
}
