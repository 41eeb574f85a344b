import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { StoreUnavailable } from '#engine/event-store.js';
import { Refusal } from '#engine/refusal.js';
import { type Timekeeping, keepTime } from '../spec/timekeeping.js';
import { until } from '../spec/world.js';

/** The deadline of the proposals here is the end of 10 March 2026: midnight in Denmark, an hour before it in UTC. */
const DEADLINE = '2026-03-10';
const DUE = '2026-03-10T23:00:00.000Z';

let world: Timekeeping;
beforeEach(async () => {
  world = await keepTime();
});
afterEach(() => world.close());

const types = async (id?: string): Promise<string[]> => (await world.since(id)).map(({ type }) => type);

describe('a clock', () => {
  it('reports what it did not expect, shows it, and goes on with the next', async () => {
    await world.open('p1', DEADLINE);
    await world.open('p2', DEADLINE);
    world.time.now = DUE;
    const onError = jest.fn();
    const clock = world.clock({
      onError,
      handle: (request) => (request.id === 'p1' ? Promise.reject(new TypeError('null')) : world.handle(request)),
    });
    expect(await clock.tick()).toMatchObject([{ id: 'p2' }]);
    expect(clock.waiting()).toMatchObject([{ id: 'p1', reason: 'uventet fejl (null)' }]);
    expect(onError).toHaveBeenCalledWith(expect.any(TypeError));
  });

  it('passes over a run that everybody writes to, and tries it again at the next tick', async () => {
    for (const id of ['p1', 'p2']) await world.open(id, DEADLINE);
    world.time.now = DUE;
    let busy = true;
    const clock = world.clock({
      handle: (request) =>
        busy && request.id === 'p1'
          ? Promise.reject(new Refusal('too-much-contention', 'Mange skriver.'))
          : world.handle(request),
    });
    expect(await clock.tick()).toMatchObject([{ id: 'p2' }]);
    busy = false;
    expect(await clock.tick()).toMatchObject([{ id: 'p1' }]);
  });

  it('ticks on by itself after a failure', async () => {
    await world.open('p1', DEADLINE);
    const errors: unknown[] = [];
    const clock = world.clock({
      intervalMs: 1,
      onError: (error) => errors.push(error),
      waitForProjections: async (position) => {
        if (errors.length === 0) throw new StoreUnavailable('Loggen kan ikke nås.');
        await world.projected();
        return position;
      },
    });
    world.time.now = DUE;
    await until('the deadline fires after the failure', async () => (await types()).length === 1);
    expect(errors).toEqual([expect.any(StoreUnavailable)]);
    await clock.stop();
  });

  it('says so when the log cannot serve, remembers nothing of it, and fires when it can', async () => {
    await world.open('p1', DEADLINE);
    world.time.now = DUE;
    let down = true;
    const clock = world.clock({
      handle: (request) =>
        down ? Promise.reject(new StoreUnavailable('Loggen kan ikke nås.')) : world.handle(request),
    });
    await expect(clock.tick()).rejects.toBeInstanceOf(StoreUnavailable);
    expect(clock.waiting()).toEqual([]);
    down = false;
    expect(await clock.tick()).toHaveLength(1);
  });

  it('ticks by itself, and not any more once it is stopped', async () => {
    await world.open('p1', DEADLINE);
    const clock = world.clock({ intervalMs: 1 });
    world.time.now = DUE;
    await until('the deadline fires by itself', async () => (await types()).length === 1);
    await clock.stop();
    await world.open('p2', DEADLINE);
    world.time.now = '2026-03-11T23:00:00.000Z';
    expect(await clock.tick()).toEqual([]);
    await sleep(20);
    expect(await types('p2')).toEqual([]);
  });

  it('finishes the firing at hand when it is stopped, and leaves the rest', async () => {
    for (const id of ['p1', 'p2']) await world.open(id, DEADLINE);
    world.time.now = DUE;
    const clock = world.clock({
      handle: async (request) => {
        stopping = clock.stop();
        return world.handle(request);
      },
    });
    let stopping: Promise<void> | undefined;
    const ticking = clock.tick();
    expect(await ticking).toMatchObject([{ id: 'p1' }]);
    await stopping;
    expect([await types('p1'), await types('p2')]).toEqual([['Lapsed'], []]);
  });
});
