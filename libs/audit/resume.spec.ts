import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '#engine/refusal.js';
import type { EventStore } from '#engine/event-store.js';
import { type TestDesk, openDesk } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { createKey, readSigningKey } from './notes/keys.js';
import { createTreeCheck } from './proof/tree-check.js';
import { type VerifiedSoFar, verifyLog } from './verify-log.js';
import { checkSameLog, hasRoots, readVerifyState, saveVerifyState } from './verify-state.js';

const key = readSigningKey(createKey('log', 'log')).public;
let desk: TestDesk;

beforeEach(async () => {
  desk = openDesk();
  for (const id of ['p1', 'p2', 'p3']) await desk.ask('OpenProposal', { title: id }, { id });
  for (const id of ['p2', 'p1', 'p3', 'p1', 'p2']) await desk.ask('Note', { text: 'Husk' }, { id, by: members.bo });
});

/** Verifies until the end of the log as it is; answers with how far that is, and what was found. */
async function verified(
  resume?: VerifiedSoFar,
  { store = desk.store, capacity = 1_000_000 }: { store?: EventStore; capacity?: number } = {},
) {
  let soFar = {} as VerifiedSoFar;
  const onReached = (reached: () => VerifiedSoFar): void => void (soFar = listed(reached()));
  const verdict = await verifyLog({ ...desk, store, resume, capacity, onReached });
  return { verdict, soFar };
}

/** Its streams read, and itself copied, so that it can be looked at later. */
const listed = (soFar: VerifiedSoFar) =>
  JSON.parse(JSON.stringify({ ...soFar, streams: [...soFar.streams] })) as VerifiedSoFar;

/** The same log with some events read as something else. */
const changed = (isIt: (n: number, stream: string) => boolean): EventStore => {
  const change = async (events: ReturnType<EventStore['readStream']>) =>
    (await events).map((event) => (isIt(event.revision, event.stream) ? { ...event, data: { text: 'Andet' } } : event));
  return {
    ...desk.store,
    readAll: (options) => change(desk.store.readAll(options)),
    readStream: (...read) => change(desk.store.readStream(...read)),
  };
};

describe('a verification that is gone on with', () => {
  it('reads only what came since, and ends with the verdict that reading all gives', async () => {
    const { soFar } = await verified();
    await desk.ask('Support', {}, { id: 'p1', by: members.bo });
    let read = 0;
    const store: EventStore = {
      ...desk.store,
      readAll: async (options) => {
        const page = await desk.store.readAll(options);
        read += page.length;
        return page;
      },
    };
    const { verdict } = await verified(soFar, { store });
    expect(read).toBe(1);
    expect(verdict).toEqual((await verified()).verdict);
  });

  it('finds what is wrong with the new, and does not forget what was found', async () => {
    const { soFar } = await verified(undefined, { store: changed((n, stream) => n === 1 && stream === 'proposal-p2') });
    await desk.ask('Note', { text: 'Mere' }, { id: 'p1' });
    const store = changed((n, stream) => n === 3 && stream === 'proposal-p1');
    const { verdict } = await verified(soFar, { store });
    expect(verdict.findings.map(({ stream, revision }) => `${stream} ${revision}`)).toEqual([
      'proposal-p2 1',
      'proposal-p1 3',
    ]);
  });

  it('finds a run that was changed behind it, as soon as the run goes on', async () => {
    const { soFar } = await verified();
    await desk.ask('Note', { text: 'Mere' }, { id: 'p1' });
    const { verdict } = await verified(soFar, { store: changed((n, stream) => n === 1 && stream === 'proposal-p1') });
    expect(verdict.findings).toMatchObject([
      { stream: 'proposal-p1', revision: 3, problem: expect.stringMatching(/tidligere hændelse .* er ændret/) },
    ]);
  });

  it('goes on with the same tree', async () => {
    const events = await desk.store.readAll({ limit: 100 });
    const all = createTreeCheck({ checkpoints: [], key, witnesses: [] });
    const first = createTreeCheck({ checkpoints: [], key, witnesses: [] });
    events.forEach(all.take);
    events.slice(0, 5).forEach(first.take);
    const resume = JSON.parse(JSON.stringify(first.soFar())) as ReturnType<typeof first.soFar>;
    const second = createTreeCheck({ checkpoints: [], key, witnesses: [], resume });
    events.slice(5).forEach(second.take);
    expect(second.end()).toEqual(all.end());
  });
});

describe('a verification with room for few runs', () => {
  it('comes to the same verdict, whole or not', async () => {
    for (const store of [desk.store, changed((n, stream) => n === 1 && stream === 'proposal-p2')]) {
      const pages: EventStore = { ...store, readAll: (options) => store.readAll({ ...options, limit: 1 }) };
      const { verdict } = await verified(undefined, { store: pages, capacity: 0 });
      expect(verdict).toEqual((await verified(undefined, { store })).verdict);
    }
  });
});

describe('what is kept of a verification', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'sporskifte-verify-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const saved = async () => {
    const file = join(folder, 'state');
    const { soFar } = await verified();
    saveVerifyState(file, { form: 2, log: soFar });
    return { file, state: { form: 2 as const, log: soFar } };
  };

  it('is read as it was written', async () => {
    const { file, state } = await saved();
    const read = readVerifyState(file)!;
    expect({ ...read, log: listed(read.log) }).toEqual(state);
    expect(listed(read.log).streams).toHaveLength(3);
    expect(readVerifyState(join(folder, 'other'))).toBeUndefined();
    await checkSameLog(state, desk.store);
  });

  it('is not believed with as much as one letter changed, or the end cut off', async () => {
    const { file } = await saved();
    const text = readFileSync(file, 'utf8');
    for (const other of [
      text.replace('proposal-p2', 'proposal-p9'),
      text.slice(0, -20),
      '',
      text.replace('"events":8', '"events":9'),
    ]) {
      writeFileSync(file, other);
      expect(() => readVerifyState(file)).toThrow(Refusal);
    }
  });

  it('is not used on another log, or on one that has become shorter', async () => {
    const { state } = await saved();
    await expect(checkSameLog(state, openDesk().store)).rejects.toMatchObject({ code: 'unusable-state' });
  });

  it('does not serve for a checkpoint that it has passed without looking', () => {
    const log = { events: 8, head: '8', findings: [], gaps: [], streams: [] };
    const state = { form: 2 as const, log, tree: { size: 8, hashes: [], roots: [[5, 'x']] as const } };
    expect([[5], [9], [5, 9], []].map((sizes) => hasRoots(state, sizes))).toEqual([true, true, true, true]);
    expect(hasRoots(state, [6])).toBe(false);
    expect(hasRoots({ form: 2, log }, [6])).toBe(false);
  });
});
