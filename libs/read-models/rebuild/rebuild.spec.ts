import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { EventStore } from '#engine/event-store.js';
import { StoreUnavailable } from '#engine/event-store.js';
import { Refusal } from '#engine/refusal.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { tableNames } from '../database/create.js';
import { checkProjections } from '../check/check-projections.js';
import { type Projections, startProjections } from '../runner/start.js';
import { contents } from '../spec/contents.js';
import { onPostgres } from '../spec/database.js';
import { type World, createWorld, until } from '../spec/world.js';
import type { ReadModels } from '../tables/tables.js';
import { type Progress, rebuild } from './rebuild.js';

const INDEXES = onPostgres
  ? 'select indexname as name from pg_indexes where schemaname = current_schema()'
  : "select name from sqlite_schema where type = 'index'";

let world: World;
let db: ReadModels;
let projections: Projections | undefined;

beforeEach(async () => {
  world = createWorld(openMemoryStore());
  db = await world.open();
});
afterEach(async () => {
  await projections?.stop();
  projections = undefined;
  await world.close();
});

async function history(from = 1, to = 5): Promise<void> {
  for (let n = from; n <= to; n++) {
    await world.act('agreement', `a${n}`, 'Register', 'secretary', { title: `Aftale ${n}` });
    await world.act('revision', `r${n}`, 'Report', 'municipal', { agreement: `a${n}`, need: `Behov ${n}` });
    await world.act('revision', `r${n}`, 'Propose', 'municipal', { spor: 2 });
    await world.act('revision', `r${n}`, 'Propose', 'regional', { spor: n % 2 ? 2 : 3 });
  }
}

async function live(): Promise<Projections> {
  projections = await startProjections({ ...world, db });
  expect(await projections.waitFor(await world.store.head(), 30_000)).toBe(true);
  return projections;
}

/** The store, with something that happens before each of its pages is read. */
function before(act: (page: number) => Promise<void>): EventStore {
  let page = 0;
  const { store } = world;
  return {
    ...store,
    async readAll(options) {
      await act(++page);
      return store.readAll({ ...options, limit: Math.min(options.limit, 7) });
    },
  };
}

describe('rebuilding the projections', () => {
  it('gives the very rows that following the log has given', async () => {
    await history();
    await live();
    const followed = await contents(db);
    await db.deleteFrom('audit').where('number', '=', 3).execute();
    await db.updateTable('runs').set({ label: 'Forfalsket' }).execute();
    await rebuild({ ...world, db });
    expect(await contents(db)).toEqual(followed);
  });

  it('tells how far it has come', async () => {
    await history();
    const told: Progress[] = [];
    await rebuild({ ...world, db, store: before(async () => {}), onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([7, 14, 20].map((done) => ({ done, total: 20 })));
  });

  it('can be asked for some of them only, and refuses a name it does not know', async () => {
    await history();
    await live();
    const followed = await contents(db);
    await db.deleteFrom('worklist').execute();
    await db.updateTable('runs').set({ title: 'Urørt' }).where('id', '=', 'a1').execute();
    await rebuild({ ...world, db, names: ['worklist'] });
    expect(await contents(db)).toMatchObject({ worklist: (followed as { worklist: object }).worklist });
    expect(await db.selectFrom('runs').select('id').where('title', '=', 'Urørt').execute()).toEqual([{ id: 'a1' }]);
    await expect(rebuild({ ...world, db, names: ['runs', 'nothing'] })).rejects.toThrow(
      new Refusal(
        'unknown-reference',
        'Der er ingen læsemodel »nothing«. De kendte er: runs, worklist, audit, parties.',
      ),
    );
  });

  it('leaves the tables with their indexes and keys, and can be done again', async () => {
    await history();
    const indexes = async (): Promise<string[]> => {
      const { rows } = await sql<{ name: string }>`${sql.raw(INDEXES)}`.execute(db);
      return rows.map(({ name }) => name.replace(/_[0-9a-f]{8}/g, '')).sort();
    };
    const first = await indexes();
    await rebuild({ ...world, db });
    await rebuild({ ...world, db });
    expect(await indexes()).toEqual(first);
    const again = db.insertInto('audit').expression(db.selectFrom('audit').selectAll()).execute();
    await expect(again).rejects.toThrow(/unique/i);
  });
});

describe('rebuilding beside a live runner', () => {
  it('lets the runner serve and go on meanwhile, and afterwards from the new tables', async () => {
    await history();
    const runner = await live();
    const seen: (number | string)[] = [];
    const store = before(async (page) => {
      if (page > 3) return;
      const { position } = await world.act('agreement', `meanwhile-${page}`, 'Register', 'secretary', {
        title: `Ny ${page}`,
      });
      await runner.waitFor(position, 30_000);
      seen.push((await db.selectFrom('runs').select('id').execute()).length);
    });
    await rebuild({ ...world, db, store });
    expect(seen).toEqual([11, 12, 13]);
    await history(6, 7);
    expect(await runner.waitFor(await world.store.head(), 30_000)).toBe(true);
    expect(runner.failure()).toBeUndefined();
    const followed = await contents(db);
    await runner.stop();
    await rebuild({ ...world, db });
    expect(await contents(db)).toEqual(followed);
    expect(await checkProjections({ ...world, db })).toEqual([]);
  });

  it('does not take the live tables back: it goes on until it has what they have', async () => {
    await history();
    const runner = await live();
    const { position } = await world.act('agreement', 'late', 'Register', 'secretary', { title: 'Sen' });
    await runner.waitFor(position, 30_000);
    let ends = 0;
    const store: EventStore = {
      ...world.store,
      readAll: async (options) => {
        const events = await world.store.readAll(options);
        const shown = ends < 2 ? events.filter((event) => event.position < position) : events;
        if (shown.length === 0) ends += 1;
        return shown;
      },
    };
    await rebuild({ ...world, db, store });
    expect(await db.selectFrom('runs').select('label').where('id', '=', 'late').execute()).toEqual([{ label: 'Sen' }]);
  });

  it('is noticed by a runner in another process', async () => {
    await history();
    const runner = await live();
    await rebuild({ ...world, db: await world.open() });
    await history(6, 6);
    expect(await runner.waitFor(await world.store.head(), 30_000)).toBe(true);
    expect(runner.failure()).toBeUndefined();
    expect(await checkProjections({ ...world, db })).toEqual([]);
  });
});

describe('an interrupted rebuild', () => {
  const sideTables = async (): Promise<string[]> => [...(await tableNames(db))].filter((name) => name.includes('__'));

  it('leaves the live tables as they were, and what it left is removed by the next', async () => {
    await history();
    await live();
    const followed = await contents(db);
    const store = before(async (page) => {
      if (page === 3) throw new StoreUnavailable('Strømmen gik.');
    });
    await expect(rebuild({ ...world, db, store })).rejects.toThrow('Strømmen gik.');
    expect(await sideTables()).toHaveLength(4);
    expect(await contents(db)).toMatchObject({ ...followed, checkpoints: expect.anything() });
    await rebuild({ ...world, db });
    expect(await sideTables()).toEqual([]);
    expect(await contents(db)).toEqual(followed);
  });

  it('stops with a Danish reason when another rebuild takes over', async () => {
    await history();
    await live();
    let second: Promise<void> | undefined;
    const store = before(async (page) => {
      if (page === 2) second = rebuild({ ...world, db });
      if (page === 2) await until('the other has begun', async () => (await sideTables()).length > 0);
      await second;
    });
    await expect(rebuild({ ...world, db, store })).rejects.toThrow(
      /En anden genopbygning er begyndt, så denne er stoppet/,
    );
    await second;
    expect(await checkProjections({ ...world, db })).toEqual([]);
    expect(await sideTables()).toEqual([]);
  });
});
