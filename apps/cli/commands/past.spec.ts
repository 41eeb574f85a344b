import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openReadModels } from '#read-models/database/open.js';
import { rebuild } from '#read-models/rebuild/rebuild.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { type TestDesk, openDesk } from '../../../test/toy/desk.js';
import type { Context } from '../context.js';
import { WrongUsage } from '../problem.js';
import { changes } from './changes.js';
import { list } from './list.js';
import { worklist } from './worklist.js';

let folder: string;
let desk: TestDesk;
let db: ReadModels;
let context: Context;
let begun: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sporskifte-cli-'));
  desk = openDesk();
  db = await openReadModels({ folder });
  begun = desk.clock.now;
  await desk.ask('OpenProposal', { title: 'Cykelstativ' });
  desk.clock.now = new Date(Date.parse(begun) + 86_400_000).toISOString();
  await desk.ask('Note', { text: 'Husk tilbud' });
  await rebuild({ ...desk, db });
  context = {
    folder,
    attachments: path.join(folder, 'attachments'),
    registry: desk.registry,
    store: desk.store,
    now: () => desk.clock.now,
    organisation: desk.organisation,
    persons: async () => undefined,
    embedded: true,
    fileDamage: () => [],
    readModels: async () => db,
    writableReadModels: async () => db,
    progress: () => () => undefined,
  };
});

afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

describe('sporskifte list', () => {
  it('lists runs now, and as they were', async () => {
    expect((await list(context, 'proposal')).json).toMatchObject({ total: 1, items: [{ id: 'p1', revision: 1 }] });
    const then = await list(context, 'proposal', { asOf: begun });
    expect(then.json).toMatchObject({ historical: true, basis: 'recorded', items: [{ id: 'p1', revision: 0 }] });
    expect(then.text()[0]).toMatch(/^Som det var registreret den .*\n.*: 1 i alt\n {2}.*Cykelstativ/);
    expect((await list(context, 'proposal', { asOf: '2020-01-01' })).json).toMatchObject({ total: 0 });
  });

  it('tells runs that are called the same apart by their id, and the day they came', async () => {
    desk.clock.now = '2026-03-01T23:30:00.000Z';
    await desk.ask('OpenProposal', { title: 'Cykelstativ' }, { procedure: 'proposal', id: 'p2' });
    await rebuild({ ...desk, db });
    const [text] = (await list(context, 'proposal')).text();
    expect(text).toMatch(/Cykelstativ \(p1, oprettet [^)]*\):[^]*Cykelstativ \(p2, oprettet 2\. marts 2026\):/);
  });

  it.each([
    [{ basis: 'recorded' }, /--as-of 2024-10-30/],
    [{ asOf: 'i går' }, /ikke et tidspunkt/],
    [{ asOf: '2020-01-01', basis: 'known' }, /ikke en tidsakse/],
    [{ asOf: '2020-01-01', limit: 0 }, /limit skal være/],
  ])('says in Danish what is wrong with %j', async (options, message) => {
    const refused = list(context, 'proposal', options);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toBeInstanceOf(WrongUsage);
  });
});

describe('sporskifte worklist', () => {
  it('shows what waited at a moment', async () => {
    const { json, text } = await worklist(context, { asOf: begun });
    expect(json).toMatchObject({ historical: true, complete: true });
    expect(text()[0]).toMatch(/Venter: /);
    await expect(worklist(context, { fromRun: 'proposal-p1' })).rejects.toBeInstanceOf(WrongUsage);
  });
});

describe('sporskifte changes', () => {
  it('tells what is different between two moments', async () => {
    const { json, text } = await changes(context, { from: begun, to: desk.clock.now });
    expect(json).toMatchObject({ basis: 'recorded', total: 1, items: [{ kind: 'noted', id: 'p1' }] });
    expect(text()[0]).toMatch(/Forløb: 1 i alt\n.*1 hændelse er noteret/);
  });

  it('says so when nothing is, and when the moments come in the wrong order', async () => {
    const { text } = await changes(context, { from: begun, to: begun });
    expect(text()[0]).toMatch(/Intet er forskelligt\.$/);
    await expect(changes(context, { from: desk.clock.now, to: begun })).rejects.toThrow(/Byt dem om/);
  });
});
