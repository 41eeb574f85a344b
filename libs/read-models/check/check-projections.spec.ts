import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRegistry } from '#engine/registry.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { startProjections } from '../runner/start.js';
import { toyAgreement } from '../spec/toy-agreement.js';
import { type World, createWorld } from '../spec/world.js';
import type { ReadModels } from '../tables/tables.js';
import { checkProjections } from './check-projections.js';

let world: World;
let db: ReadModels;

beforeEach(async () => {
  world = createWorld(openMemoryStore());
  db = await world.open();
  for (const id of ['r1', 'r2']) {
    await world.act('revision', id, 'Report', 'municipal', { agreement: 'a1', need: `Behov ${id}` });
    await world.act('revision', id, 'Pause', 'chair');
    await world.act('revision', id, 'Resume', 'chair');
  }
  const projections = await startProjections({ ...world, db });
  expect(await projections.waitFor(await world.store.head(), 30_000)).toBe(true);
  await projections.stop();
});
afterEach(() => world.close());

const findings = (): Promise<string[]> => checkProjections({ ...world, db });

describe('comparing projections with the log', () => {
  it('finds nothing when all is well', async () => {
    expect(await findings()).toEqual([]);
  });

  it('finds nothing wrong with a projection that is only behind', async () => {
    await world.act('revision', 'r1', 'Pause', 'chair');
    await world.act('revision', 'r3', 'Report', 'municipal', { agreement: 'a1', need: 'Behov r3' });
    expect(await findings()).toEqual([]);
  });

  it('finds an audit row that was removed', async () => {
    await db.deleteFrom('audit').where('stream', '=', 'revision-r1').where('revision', '=', 1).execute();
    expect(await findings()).toEqual([
      'Hændelsessporet har 2 rækker for revision-r1, men hændelsesloggen har 3 hændelser.',
    ]);
  });

  it('finds all audit rows of a run that were removed, and rows of a run that never was', async () => {
    await db.updateTable('audit').set({ stream: 'revision-r9' }).where('stream', '=', 'revision-r1').execute();
    expect(await findings()).toEqual([
      'Hændelsessporet har 3 rækker for revision-r9, som ikke er i hændelsesloggen.',
      'Hændelsessporet har ingen rækker for revision-r1, men hændelsesloggen har 3 hændelser.',
    ]);
  });

  it('finds forged revisions', async () => {
    await db
      .updateTable('audit')
      .set({ revision: 5 })
      .where('stream', '=', 'revision-r1')
      .where('revision', '=', 2)
      .execute();
    await db.updateTable('runs').set({ revision: 7 }).where('id', '=', 'r2').execute();
    expect(await findings()).toEqual([
      'Forløbet revision-r2 står ved revision 7, men hændelsesloggen er ved revision 2.',
      'Hændelsessporet har forkerte revisioner for revision-r1.',
    ]);
  });

  it('finds a run that is missing, one too many, and one that is not what the log says', async () => {
    await db.updateTable('runs').set({ stream: 'revision-r8' }).where('id', '=', 'r1').execute();
    await db.updateTable('runs').set({ hash: 'forfalsket' }).where('id', '=', 'r2').execute();
    expect((await findings()).sort()).toEqual([
      'Arbejdslisten venter på revision-r1, som er afsluttet eller ikke findes.',
      'Forløbet revision-r1 er i hændelsesloggen, men mangler i læsemodellen.',
      'Forløbet revision-r2 svarer ikke til dets seneste hændelse i loggen (revision 2).',
      'Forløbet revision-r8 er i læsemodellen, men ikke i hændelsesloggen.',
    ]);
  });

  it('finds a checkpoint that has counted wrong, is ahead of the log or has another format', async () => {
    await db.updateTable('checkpoints').set({ events: 5 }).where('name', '=', 'runs').execute();
    await db.updateTable('checkpoints').set({ position: '0000000000000009' }).where('name', '=', 'audit').execute();
    await db.updateTable('checkpoints').set({ format: 'older' }).where('name', '=', 'worklist').execute();
    expect((await findings()).sort()).toEqual([
      'Læsemodellen »Arbejdsliste« er lavet af en anden udgave af programmet.',
      'Læsemodellen »Forløb« har talt 5 hændelser, men hændelsesloggen har 6 indtil samme sted.',
      'Læsemodellen »Hændelsesspor« er længere fremme end hændelsesloggen.',
    ]);
  });

  it('finds a definition in use that is not installed', async () => {
    const registry = createRegistry([toyAgreement]);
    expect(await checkProjections({ store: world.store, db, registry })).toEqual([
      'Definitionen revision@1 er i brug i hændelsesloggen, men er ikke installeret.',
    ]);
  });

  it('says how many more findings there are than can be read', async () => {
    for (let n = 0; n < 300; n++) await world.act('agreement', `a${n}`, 'Register', 'secretary', { title: 'x' });
    await db
      .updateTable('checkpoints')
      .set({ position: await world.store.head(), events: 306 })
      .execute();
    const found = await findings();
    expect(found).toHaveLength(201);
    expect(found.at(-1)).toBe('Der er 400 fund mere.');
  });
});
