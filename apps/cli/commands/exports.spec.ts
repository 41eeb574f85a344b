import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openReadModels } from '#read-models/database/open.js';
import { startProjections } from '#read-models/runner/start.js';
import { type TestDesk, openDesk } from '../../../test/toy/desk.js';
import { runCli } from '../run-cli.js';

let desk: TestDesk;
let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sporskifte-cli-exports-'));
  desk = openDesk();
  await desk.ask('OpenProposal', { title: 'Cykelstativ' });
  await desk.ask('Note', { text: 'Husk tilbud' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('sporskifte export', () => {
  it('writes what was asked for and says what it wrote', async () => {
    const { code, out } = await sporskifte('export', '--format', 'jsonl', '--id', 'p1', '--out', at('a.jsonl'));
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching('er skrevet som JSON Lines') });
    expect(readFileSync(at('a.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  it.each([
    ['an unknown format', ['--format', 'xlsx', '--out', 'x'], 2, 'Vælg en af csv, jsonl, prov'],
    ['no file', ['--format', 'csv'], 2, '--out'],
    ['a day that is none', ['--format', 'csv', '--out', 'x', '--from', 'i går'], 2, 'er ikke en dag'],
    ['an unknown procedure', ['--format', 'csv', '--out', 'x', '--procedure', 'findesikke'], 1, 'findesikke'],
    ['a place it cannot write', ['--format', 'csv', '--out', '/nowhere/x'], 1, 'kan ikke skrives'],
  ])('refuses %s, and leaves nothing behind', async (_what, argv, code, told) => {
    const refused = await sporskifte('export', ...argv);
    expect(refused.code).toBe(code);
    expect(refused.told).toMatch(told);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('sporskifte case-file', () => {
  it('writes the case, and says when the request must be answered', async () => {
    const { code, out } = await sporskifte(
      ...['case-file', 'proposal', 'p1', '--out', at('sag.zip')],
      ...['--received', '2024-03-27', '--withhold', '2:private'],
    );
    expect(code).toBe(0);
    expect(out).toMatch('har 2 akter; 1 er undtaget');
    expect(out).toMatch('senest 10. april 2024');
    expect(readFileSync(at('sag.zip')).subarray(0, 2).toString()).toBe('PK');
  });

  it('refuses a ground that is none', async () => {
    const refused = await sporskifte('case-file', 'proposal', 'p1', '--out', at('sag.zip'), '--withhold', '2:fordi');
    expect(refused).toMatchObject({ code: 1, told: expect.stringMatching('Skriv for eksempel 3:private') });
    expect(readdirSync(folder)).not.toContain('sag.zip');
  });
});

async function sporskifte(...argv: readonly string[]): Promise<{ code: number; out: string; told: string }> {
  let [out, told] = ['', ''];
  const code = await runCli(argv, {
    terminal: { write: (text) => void (out += text), tell: (text) => void (told += text), watched: false },
    env: { DATA_DIR: folder },
    registry: desk.registry,
    now: () => desk.clock.now,
    organisation: () => desk.organisation,
    openLog: () => ({ ...desk.store, close: async () => {} }),
    openEventStoreDb: () => Promise.reject(new Error('not here')),
    makeLog: () => {
      throw new Error('not here');
    },
    fileDamage: () => [],
    async openReadModels(data) {
      const db = await openReadModels({ folder: data });
      const projections = await startProjections({ db, store: desk.store, registry: desk.registry });
      await projections.waitFor(await desk.store.head(), 30_000);
      await projections.stop();
      return db;
    },
    openWritableReadModels: () => Promise.reject(new Error('not here')),
  });
  return { code, out, told };
}
