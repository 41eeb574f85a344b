import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openReadModels } from '#read-models/database/open.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { type TestDesk, openDesk } from '../../../test/toy/desk.js';
import type { Context } from '../context.js';
import type { Step } from '../progress.js';
import { WrongUsage } from '../problem.js';
import { check } from './check.js';
import { parked } from './parked.js';
import { rebuild } from './rebuild.js';
import { stats } from './stats.js';

let folder: string;
let desk: TestDesk;
let db: ReadModels;
let context: Context;
let steps: Step[];

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sporskifte-cli-'));
  desk = openDesk();
  db = await openReadModels({ folder });
  steps = [];
  await desk.ask('OpenProposal', { title: 'Cykelstativ' });
  await desk.ask('Note', { text: 'Husk tilbud' });
  context = {
    folder,
    attachments: path.join(folder, 'attachments'),
    registry: desk.registry,
    store: desk.store,
    now: () => desk.clock.now,
    organisation: desk.organisation,
    embedded: true,
    persons: async () => undefined,
    fileDamage: () => [],
    readModels: async () => db,
    writableReadModels: async () => db,
    progress: () => (step) => void steps.push(step),
  };
});

afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

describe('sporskifte rebuild', () => {
  it('builds every read model from the log, and says how it goes', async () => {
    const { json, text } = await rebuild(context);
    expect(json).toEqual({ rebuilt: ['runs', 'worklist', 'audit', 'parties'], events: 2 });
    expect(text()).toEqual([
      'Bygget op på ny af 2 hændelser: forløb, arbejdsliste, hændelsesspor, deltagere i lukkede forløb.',
    ]);
    expect(steps).toEqual([{ done: 2, total: 2 }]);
    expect(await db.selectFrom('runs').select(['id', 'revision']).execute()).toEqual([{ id: 'p1', revision: 1 }]);
  });

  it('builds only those that are named', async () => {
    expect((await rebuild(context, ['audit'])).json).toEqual({ rebuilt: ['audit'], events: 2 });
    expect(await db.selectFrom('runs').selectAll().execute()).toEqual([]);
  });

  it('touches nothing when a name is unknown', async () => {
    await expect(rebuild(context, ['audit', 'nothing'])).rejects.toThrow(WrongUsage);
    expect(await db.selectFrom('audit').selectAll().execute()).toEqual([]);
  });
});

describe('sporskifte check', () => {
  it('is green when the read models say what the log says', async () => {
    await rebuild(context);
    expect(await check(context)).toMatchObject({ json: { agrees: true, findings: [] }, red: false });
  });

  it('is red, and says what to do, when they do not', async () => {
    await rebuild(context);
    await db.deleteFrom('audit').where('revision', '=', 1).execute();
    const { json, text, red } = await check(context);
    expect(red).toBe(true);
    expect(json).toMatchObject({ agrees: false, findings: [expect.stringContaining('proposal-p1')] });
    expect(text().join('\n')).toContain('Byg læsemodellerne op på ny med: sporskifte rebuild');
  });
});

describe('sporskifte stats', () => {
  it('tells how far each read model has come', async () => {
    await rebuild(context, ['runs', 'worklist']);
    const { json, text } = await stats(context);
    expect(json).toMatchObject({
      readModels: {
        models: [
          { name: 'runs', lag: 0 },
          { name: 'worklist', lag: 0 },
          { name: 'audit', lag: 2 },
          { name: 'parties', lag: 2 },
        ],
        parked: 0,
      },
    });
    expect(text().join('\n')).toMatch(/Forløb \(runs\) +fulgt med\n.*\n +Hændelsesspor \(audit\) +mangler 2 hændelser/);
  });
});

describe('sporskifte parked', () => {
  it('says when nothing is parked', async () => {
    expect((await parked(context)).text()).toEqual(['Ingen hændelser er parkeret.']);
  });

  it('tells what is parked, why, and how to try again', async () => {
    const row = {
      policy: 'publish-version',
      position: '0000000000000002',
      stream: 'proposal-p1',
      revision: 1,
      eventId: 'e',
      type: 'Noted',
      reason: 'Aftalen findes ikke.',
      attempts: 3,
      parkedAt: '2024-03-01T09:00:00.000Z',
    };
    await db.insertInto('parked').values(row).execute();
    const { json, text } = await parked(context);
    expect(json).toEqual({ parked: [row] });
    expect(text().join('\n')).toContain(
      'publish-version: Noted (proposal-p1, revision 1), parkeret 1. marts 2024 kl. 10.00, 3 forsøg. Aftalen findes ikke.',
    );
    expect(text().join('\n')).toContain('POST /api/policies/');
    expect((await stats(context)).text().join('\n')).toContain('1; se dem med: sporskifte parked');
  });
});
