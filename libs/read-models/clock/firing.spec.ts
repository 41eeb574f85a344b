import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyRun } from '#engine/replay.js';
import { members } from '../../../test/toy/members.js';
import { type Timekeeping, keepTime } from '../spec/timekeeping.js';

/** The deadline of the proposals here is the end of 10 March 2026: midnight in Denmark, an hour before it in UTC. */
const DEADLINE = '2026-03-10';
const DUE = '2026-03-10T23:00:00.000Z';

let world: Timekeeping;
beforeEach(async () => {
  world = await keepTime();
});
afterEach(() => world.close());

const types = async (id?: string): Promise<string[]> => (await world.since(id)).map(({ type }) => type);

describe('a deadline', () => {
  beforeEach(() => world.open('p1', DEADLINE));

  it('fires at the very instant it falls due, by the clock’s own seat', async () => {
    const clock = world.clock();
    world.time.now = DUE;
    const [fired, ...more] = await clock.tick();
    expect([fired, more]).toMatchObject([{ stream: 'proposal-p1', timer: 'deadline', dueAt: DUE }, []]);
    expect(await world.since()).toEqual([fired!.event]);
    expect(fired!.event).toMatchObject({
      type: 'Lapsed',
      data: {},
      metadata: { actor: { person: 'system', seat: 'clock-proposal' }, recordedAt: DUE, cancelled: ['deadline'] },
    });
    expect(fired!.event.metadata).not.toHaveProperty('effectiveOn');
  });

  it('does not fire a millisecond before', async () => {
    world.time.now = '2026-03-10T22:59:59.999Z';
    expect(await world.clock().tick()).toEqual([]);
    expect(await types()).toEqual([]);
  });

  it('does not fire for a clock that is ahead of the time commands are decided by', async () => {
    const clock = world.clock({ now: () => DUE });
    expect(await clock.tick()).toEqual([]);
    expect([await types(), clock.waiting()]).toEqual([[], []]);
    world.time.now = DUE;
    expect(await clock.tick()).toHaveLength(1);
  });

  it('fires once, however often the clock ticks', async () => {
    const clock = world.clock();
    world.time.now = DUE;
    const fired = [await clock.tick(), await clock.tick(), ...(await Promise.all([clock.tick(), clock.tick()]))];
    expect(fired.map(({ length }) => length)).toEqual([1, 0, 0, 0]);
    expect(await types()).toEqual(['Lapsed']);
  });

  it('fires once when the read models have not seen that it has fired', async () => {
    await world.projected();
    const behind = { waitForProjections: () => Promise.resolve() };
    const [first, second] = [world.clock(behind), world.clock(behind)];
    world.time.now = DUE;
    const ticks = [await first.tick(), await first.tick(), await second.tick()];
    expect(ticks[0]).toHaveLength(1);
    expect(await types()).toEqual(['Lapsed']);
    expect([...first.waiting(), ...second.waiting()]).toEqual([]);
  });

  it('fires once when several clocks race for it, and leaves a chain that holds', async () => {
    for (const id of ['p2', 'p3', 'p4']) await world.open(id, DEADLINE);
    const clocks = Array.from({ length: 4 }, () => world.clock());
    world.time.now = DUE;
    await Promise.all(clocks.map((clock) => clock.tick()));
    for (const id of ['p1', 'p2', 'p3', 'p4']) {
      expect(await types(id)).toEqual(['Lapsed']);
      expect(verifyRun(await world.store.readStream(`proposal-${id}`), world.registry)).toBeUndefined();
    }
    expect(clocks.flatMap((clock) => clock.waiting())).toEqual([]);
  });

  it('fires late when the clock has stood still for a month, and says on which day it took effect', async () => {
    await world.open('p2', '2026-03-20');
    world.time.now = '2026-04-11T06:00:00.000Z';
    const fired = await world.clock().tick();
    expect(fired.map(({ id, event: { metadata } }) => [id, metadata.effectiveOn, metadata.recordedAt])).toEqual([
      ['p1', '2026-03-11', world.time.now],
      ['p2', '2026-03-21', world.time.now],
    ]);
  });

  it('is fired by one clock on time and by another a day late without harm', async () => {
    const behind = world.clock({ waitForProjections: () => Promise.resolve() });
    await world.projected();
    world.time.now = DUE;
    await world.clock().tick();
    world.time.now = '2026-03-12T08:00:00.000Z';
    expect(await behind.tick()).toEqual([]);
    expect(await types()).toEqual(['Lapsed']);
  });

  it('does not fire when it was moved between reading and firing, and fires at the new instant', async () => {
    world.time.now = DUE;
    const clock = world.clock({
      handle: async (request) => {
        if (!moved) await world.ask('MoveDeadline', { to: '2026-03-20' }, members.chair);
        moved = true;
        return world.handle(request);
      },
    });
    let moved = false;
    expect(await clock.tick()).toEqual([]);
    expect([await types(), clock.waiting()]).toEqual([['DeadlineMoved'], []]);
    world.time.now = '2026-03-20T23:00:00.000Z';
    expect(await clock.tick()).toMatchObject([{ dueAt: world.time.now }]);
  });

  it('does not fire when it was cancelled between reading and firing', async () => {
    world.time.now = DUE;
    const clock = world.clock({
      handle: async (request) => {
        await world.ask('Support');
        await world.ask('Support', {}, members.bo);
        return world.handle(request);
      },
    });
    expect(await clock.tick()).toEqual([]);
    expect(await types()).toEqual(['Supported', 'Supported']);
    expect(clock.waiting()).toEqual([]);
  });
});

describe('summer time', () => {
  it.each([
    ['begins', '2027-03-27', '2027-03-27T23:00:00.000Z'],
    ['has begun', '2027-03-28', '2027-03-28T22:00:00.000Z'],
    ['ends', '2026-10-24', '2026-10-24T22:00:00.000Z'],
    ['has ended', '2026-10-25', '2026-10-25T23:00:00.000Z'],
  ])('does not move a deadline on the night it %s (%s)', async (_when, deadline, dueAt) => {
    await world.open('p1', deadline);
    const clock = world.clock();
    const fired: [string, number][] = [];
    // Over the hour that is missing, or comes twice, as well.
    for (let hours = -27; hours <= 27; hours += 0.5) {
      world.time.now = new Date(Date.parse(dueAt) + hours * 3_600_000).toISOString();
      fired.push([world.time.now, (await clock.tick()).length]);
    }
    expect(fired.filter(([, count]) => count > 0)).toEqual([[dueAt, 1]]);
  });
});
