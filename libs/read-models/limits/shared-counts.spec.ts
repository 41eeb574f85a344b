import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMemoryStore } from '#event-store/memory/open.js';
import { type World, createWorld } from '../spec/world.js';
import type { ReadModels } from '../tables/tables.js';
import { createSharedCounts } from './shared-counts.js';

let world: World;
let db: ReadModels;
let at: string;
beforeEach(async () => {
  world = createWorld(openMemoryStore());
  db = await world.open();
  at = '2026-03-02T08:00:00.000Z';
});
afterEach(() => world.close());

/** What one process counts with. */
const counting = (name = 'commands') => createSharedCounts({ db, name, periodMs: 60_000, now: () => at });

describe('counts that processes share', () => {
  it('count what each of them has seen, also when they count at once', async () => {
    const processes = [counting(), counting(), counting()];
    await Promise.all(Array.from({ length: 30 }, (_, turn) => processes[turn % 3]!.increment('p-1')));
    expect(await counting().increment('p-1')).toEqual({ hits: 31, endsAt: '2026-03-02T08:01:00.000Z' });
  });

  it('begin again when the period has ended, and not before', async () => {
    const one = counting();
    await one.increment('p-1');
    at = '2026-03-02T08:00:59.999Z';
    expect((await one.increment('p-1')).hits).toBe(2);
    at = '2026-03-02T08:01:00.000Z';
    expect(await one.increment('p-1')).toEqual({ hits: 1, endsAt: '2026-03-02T08:02:00.000Z' });
  });

  it('are of one person and one limit', async () => {
    await counting().increment('p-1');
    expect((await counting().increment('p-2')).hits).toBe(1);
    expect((await counting('logins').increment('p-1')).hits).toBe(1);
  });

  it('can be taken back, and are never fewer than none', async () => {
    const one = counting();
    await one.increment('p-1');
    for (let times = 0; times < 3; times++) await one.decrement('p-1');
    expect((await one.increment('p-1')).hits).toBe(1);
    await one.increment('p-1');
    await one.reset('p-1');
    expect((await one.increment('p-1')).hits).toBe(1);
  });

  it('keep nothing of whom they are of, and nothing when the period is over', async () => {
    await counting().increment('192.0.2.1');
    expect(JSON.stringify(await db.selectFrom('limits').selectAll().execute())).not.toMatch('192.0.2');
    at = '2026-03-02T09:00:00.000Z';
    await counting().increment('192.0.2.2');
    expect(await db.selectFrom('limits').select('hits').execute()).toHaveLength(1);
  });
});
