import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openMemoryStore } from '#event-store/memory/open.js';
import { type World, createWorld } from '../spec/world.js';

let world: World;
beforeEach(() => {
  world = createWorld(openMemoryStore());
});
afterEach(() => world.close());

describe('preparing the tables', () => {
  it('empties the tables that another version of this code has made, and only those', async () => {
    const before = await world.open();
    await before.updateTable('checkpoints').set({ position: '0000000000000007', events: 7 }).execute();
    await before.updateTable('checkpoints').set({ format: 'older' }).where('name', '=', 'runs').execute();
    await sql`alter table runs drop column hash`.execute(before);
    await before.insertInto('policyCheckpoints').values({ policy: 'versions', position: '0000000000000007' }).execute();

    const after = await world.open();
    expect(await after.selectFrom('runs').select('hash').execute()).toEqual([]);
    expect(await after.selectFrom('checkpoints').select(['name', 'events']).orderBy('name').execute()).toEqual([
      { name: 'audit', events: 7 },
      { name: 'parties', events: 7 },
      { name: 'runs', events: 0 },
      { name: 'worklist', events: 7 },
    ]);
    expect(await after.selectFrom('policyCheckpoints').select('position').execute()).toEqual([
      { position: '0000000000000007' },
    ]);
  });

  it('makes a table anew that somebody has removed', async () => {
    const before = await world.open();
    await before.updateTable('checkpoints').set({ position: '0000000000000007', events: 7 }).execute();
    await before.schema.dropTable('audit').execute();
    const after = await world.open();
    expect(await after.selectFrom('checkpoints').select('events').where('name', '=', 'audit').execute()).toEqual([
      { events: 0 },
    ]);
  });
});

describe('the database', () => {
  it('refuses what one of the two kinds would take for something else', async () => {
    const db = await world.open();
    const ask = (value: unknown): Promise<unknown> => sql`select ${value}`.execute(db);
    for (const value of [true, undefined, new Date(0), { a: 1 }]) await expect(ask(value)).rejects.toThrow(TypeError);
  });

  it('runs one transaction at a time, and undoes the one that fails', async () => {
    const db = await world.open();
    const add = (policy: string, fails: boolean): Promise<void> =>
      db.transaction().execute(async (trx) => {
        await trx.insertInto('policyCheckpoints').values({ policy, position: '' }).execute();
        if (fails) throw new Error('changed my mind');
      });
    const results = await Promise.allSettled([add('a', false), add('b', true), add('c', false)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const rows = await db.selectFrom('policyCheckpoints').select('policy').orderBy('policy').execute();
    expect(rows).toEqual([{ policy: 'a' }, { policy: 'c' }]);
  });

  it('sees at once what another process has committed, and waits while it writes', async () => {
    const [one, other] = [await world.open(), await world.open()];
    const insert = (db: typeof one, policy: string) =>
      db.insertInto('policyCheckpoints').values({ policy, position: '' }).execute();
    await insert(one, 'a');
    await other.transaction().execute((trx) => insert(trx, 'b'));
    expect(await one.selectFrom('policyCheckpoints').select('policy').orderBy('policy').execute()).toHaveLength(2);
  });
});
