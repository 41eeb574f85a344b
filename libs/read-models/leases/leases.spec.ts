import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMemoryStore } from '#event-store/memory/open.js';
import { readCheckpoint } from '../database/checkpoints.js';
import { startProjections } from '../runner/start.js';
import { type World, createWorld, until } from '../spec/world.js';
import type { ReadModels } from '../tables/tables.js';
import { LeaseLost, fenceOf } from './fence.js';
import { type Candidacy, type Duty, type LeadOptions, standFor } from './lead.js';
import { type Lease, releaseLease, renewLease, takeLease } from './leases.js';

const LONG = 60_000;
const SHORT = 90;

let world: World;
let db: ReadModels;
let standing: Candidacy[] = [];
beforeEach(async () => {
  world = createWorld(openMemoryStore());
  db = await world.open();
});
afterEach(async () => {
  await Promise.all(standing.map((candidacy) => candidacy.stop()));
  standing = [];
  await world.close();
});

/** As when its holder has died: nobody gives it back, it runs out. */
async function runOut(name = 'clock'): Promise<void> {
  await db.updateTable('leases').set({ expiresAt: 1 }).where('name', '=', name).execute();
}

const note = (lease: Lease, policy: string) =>
  db.transaction().execute(async (trx) => {
    await fenceOf(lease, () => {})(trx);
    await trx.insertInto('policyCheckpoints').values({ policy, position: '' }).execute();
  });

describe('a lease', () => {
  it('is had by one at a time, however many ask at once', async () => {
    const others = await Promise.all([world.open(), world.open(), world.open()]);
    const asked = [db, ...others].map((each, index) => takeLease(each, 'clock', `w${index}`, LONG));
    expect((await Promise.all(asked)).filter((lease) => lease !== undefined)).toEqual([{ name: 'clock', token: 1 }]);
    expect(await takeLease(db, 'clock', 'w9', LONG)).toBeUndefined();
    expect(await takeLease(db, 'projections', 'w9', LONG)).toEqual({ name: 'projections', token: 1 });
  });

  it('can be taken over when it has run out, by one of those who ask, under a higher token', async () => {
    await takeLease(db, 'clock', 'w1', LONG);
    await runOut();
    const asked = [await world.open(), await world.open()].map((each) => takeLease(each, 'clock', 'w2', LONG));
    expect((await Promise.all(asked)).filter((lease) => lease !== undefined)).toEqual([{ name: 'clock', token: 2 }]);
  });

  it('can be taken over at once when it is given back', async () => {
    const lease = (await takeLease(db, 'clock', 'w1', LONG))!;
    await releaseLease(db, lease);
    expect(await takeLease(db, 'clock', 'w2', LONG)).toMatchObject({ token: 2 });
  });

  it('is renewed by its holder, also late as long as nobody has taken it over, and never after that', async () => {
    const lease = (await takeLease(db, 'clock', 'w1', LONG))!;
    await runOut();
    expect(await renewLease(db, lease, LONG)).toBe(true);
    expect(await takeLease(db, 'clock', 'w2', LONG)).toBeUndefined();
    await runOut();
    await takeLease(db, 'clock', 'w2', LONG);
    expect(await renewLease(db, lease, LONG)).toBe(false);
    await releaseLease(db, lease);
    expect(await takeLease(db, 'clock', 'w3', LONG)).toBeUndefined();
  });
});

describe('a fence', () => {
  it('lets the one who leads write, and nobody who has led before, whatever he believes', async () => {
    const old = (await takeLease(db, 'clock', 'w1', LONG))!;
    await note(old, 'a');
    await runOut();
    // Nobody has taken over: what he writes is still in order.
    await note(old, 'b');
    const young = (await takeLease(db, 'clock', 'w2', LONG))!;
    await expect(note(old, 'c')).rejects.toThrow(LeaseLost);
    await note(young, 'd');
    const rows = await db.selectFrom('policyCheckpoints').select('policy').orderBy('policy').execute();
    expect(rows).toEqual([{ policy: 'a' }, { policy: 'b' }, { policy: 'd' }]);
  });

  it('keeps others from taking over until what is being written is written', async () => {
    const lease = (await takeLease(db, 'clock', 'w1', LONG))!;
    await runOut();
    const other = await world.open();
    const order: string[] = [];
    let taking: Promise<unknown> | undefined;
    await db.transaction().execute(async (trx) => {
      await fenceOf(lease, () => {})(trx);
      taking = takeLease(other, 'clock', 'w2', LONG).then(() => order.push('taken over'));
      await sleep(50);
      order.push('written');
    });
    await taking;
    expect(order).toEqual(['written', 'taken over']);
  });

  it('stops projections that have been overtaken: they write nothing more, neither rows nor checkpoint', async () => {
    const lease = (await takeLease(db, 'projections', 'w1', LONG))!;
    const errors: unknown[] = [];
    const fence = fenceOf(lease, () => {});
    const old = await startProjections({ ...world, db, fence, onError: (error) => errors.push(error) });
    await world.act('revision', 'r1', 'Report', 'municipal', { agreement: 'a1', need: 'Behov' });
    expect(await old.waitFor(await world.store.head(), 30_000)).toBe(true);
    await runOut('projections');
    await takeLease(db, 'projections', 'w2', LONG);
    await world.act('revision', 'r1', 'Pause', 'chair');
    await until('it is refused', () => errors.some((error) => error instanceof LeaseLost));
    expect(await readCheckpoint(db, 'runs')).toMatchObject({ events: 1 });
    expect(await db.selectFrom('runs').select('revision').execute()).toEqual([{ revision: 0 }]);
    await old.stop();
  });
});

describe('standing for the lead', () => {
  /** Work that only tells when it begins and ends. */
  function stand(database: ReadModels, holder: string, told: string[], options: Partial<LeadOptions<Duty>> = {}) {
    const candidacy = standFor<Duty>({
      db: database,
      name: 'clock',
      holder,
      lengthMs: SHORT,
      onError: () => {},
      begin: async () => {
        told.push(`${holder} begins`);
        return { stop: async () => void told.push(`${holder} stops`) };
      },
      ...options,
    });
    standing.push(candidacy);
    return candidacy;
  }

  it('leaves the work to one, and to another as soon as that one stops', async () => {
    const told: string[] = [];
    const one = stand(db, 'w1', told, { lengthMs: LONG });
    await until('one leads', () => one.leading());
    const other = stand(await world.open(), 'w2', told);
    // Time enough for the other to have asked many times.
    await sleep(2 * SHORT);
    expect(other.leading()).toBe(false);
    await one.stop();
    await until('the other leads', () => other.leading());
    expect(told).toEqual(['w1 begins', 'w1 stops', 'w2 begins']);
  });

  it('stops the work when the lease was taken over meanwhile', async () => {
    const told: string[] = [];
    const candidacy = stand(db, 'w1', told, { lengthMs: 600 });
    await until('it leads', () => candidacy.leading());
    await runOut();
    await takeLease(await world.open(), 'clock', 'w2', LONG);
    await until('it has stopped', () => told.length === 2);
    expect([told, candidacy.leading()]).toEqual([['w1 begins', 'w1 stops'], false]);
  });

  it('tries again when the work could not begin, and tells of it once', async () => {
    const errors: unknown[] = [];
    let tries = 0;
    const begin = async (): Promise<Duty> => {
      if (++tries < 3) throw new Error('Ikke endnu');
      return { stop: async () => {} };
    };
    const candidacy = stand(db, 'w1', [], { begin, onError: (error) => errors.push(error) });
    await until('it leads', () => candidacy.leading());
    expect(errors).toHaveLength(1);
  });
});
