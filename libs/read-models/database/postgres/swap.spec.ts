import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, describe, it } from '@jest/globals';
import { openMemoryStore } from '#event-store/memory/open.js';
import { checkProjections } from '../../check/check-projections.js';
import { rebuild } from '../../rebuild/rebuild.js';
import { type World, createWorld } from '../../spec/world.js';
import type { ReadModels } from '../../tables/tables.js';

let world: World;
let db: ReadModels;
beforeEach(async () => {
  world = createWorld(openMemoryStore());
  db = await world.open();
  await world.act('revision', 'r1', 'Report', 'municipal', { agreement: 'a1', need: 'Behov' });
  await rebuild({ ...world, db });
});
afterEach(() => world.close());

describe('swapping rebuilt tables in while somebody reads them for long', () => {
  it('waits for that reader without making the others wait, and then comes through', async () => {
    const reading = await world.open();
    let done = false;
    let rebuilding: Promise<unknown> | undefined;
    await reading.transaction().execute(async (trx) => {
      await trx.selectFrom('audit').select('number').execute();
      rebuilding = rebuild({ ...world, db }).then(() => (done = true));
      // More than twice as long as the swap waits for a lock before it gives way.
      for (const end = Date.now() + 1_300; Date.now() < end; await sleep(20)) {
        expect(await db.selectFrom('audit').select('number').execute()).toHaveLength(1);
      }
      // Holding the one table and asking for the next is what the swap could wait for in a ring.
      expect(await trx.selectFrom('runs').select('id').execute()).toEqual([{ id: 'r1' }]);
      expect(done).toBe(false);
    });
    await rebuilding;
    expect(await checkProjections({ ...world, db })).toEqual([]);
  });
});
