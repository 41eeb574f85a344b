import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { StoreUnavailable } from '#engine/event-store.js';
import { Refusal } from '#engine/refusal.js';
import { verifyRun } from '#engine/replay.js';
import { members } from '../../../test/toy/members.js';
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

describe('a deadline whose command is refused', () => {
  const asked = jest.fn();
  beforeEach(async () => {
    asked.mockClear();
    await world.open('p1', DEADLINE);
    await world.ask('PauseProposal', {}, members.chair);
    world.time.now = DUE;
  });

  const counting = () =>
    world.clock({
      handle: (request) => {
        asked();
        return world.handle(request);
      },
    });

  it('waits, with the reason in Danish, and is not asked for again at every tick', async () => {
    const clock = counting();
    for (let tick = 0; tick < 5; tick++) expect(await clock.tick()).toEqual([]);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(clock.waiting()).toMatchObject([
      {
        stream: 'proposal-p1',
        timer: 'deadline',
        dueAt: DUE,
        revision: 1,
        reason: 'Lad bortfalde: Forslaget er sat på pause.',
      },
    ]);
  });

  it('is asked for again after every change of its run, and waits on when the change did not help', async () => {
    const clock = counting();
    await clock.tick();
    await world.ask('Note', { text: 'Vi venter' });
    expect(await clock.tick()).toEqual([]);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(clock.waiting()).toMatchObject([{ revision: 2 }]);
  });

  it('fires as soon as the run allows it, and waits no more', async () => {
    const clock = counting();
    await clock.tick();
    await world.ask('ResumeProposal');
    expect(await clock.tick()).toMatchObject([{ event: { type: 'Lapsed' } }]);
    await clock.tick();
    expect(clock.waiting()).toEqual([]);
  });

  it('fires at the tick after the one that ended the pause, when both were overdue', async () => {
    await world.ask('ResumeProposal');
    await world.ask('PauseProposal', { until: '2026-03-15' }, members.chair);
    const clock = world.clock();
    world.time.now = '2026-04-01T08:00:00.000Z';
    const ticks = [await clock.tick(), await clock.tick(), await clock.tick()];
    expect(ticks.map((fired) => fired.map(({ timer }) => timer))).toEqual([['pauseEnds'], ['deadline'], []]);
  });

  it('is forgotten when it is moved', async () => {
    const clock = world.clock();
    await clock.tick();
    await world.ask('MoveDeadline', { to: '2026-04-20' }, members.chair);
    await clock.tick();
    expect(clock.waiting()).toEqual([]);
  });

  it('holds up no other', async () => {
    await world.open('p2', DEADLINE);
    expect(await world.clock().tick()).toMatchObject([{ id: 'p2' }]);
  });

  it('waits when it is set again to the instant at which it has already fired', async () => {
    const again = await keepTime({});
    await again.open('p1', DEADLINE);
    again.time.now = DUE;
    const clock = again.clock();
    const ticks = [await clock.tick(), await clock.tick(), await clock.tick()];
    expect(ticks.map(({ length }) => length)).toEqual([1, 0, 0]);
    expect(clock.waiting()).toMatchObject([{ reason: expect.stringMatching(/allerede haft sin virkning/) }]);
    again.time.now = '2026-03-14T08:00:00.000Z';
    expect(await again.clock().tick()).toEqual([]);
    expect(await again.since()).toHaveLength(1);
    await again.close();
  });

  it('is tried once more by a clock that has just started', async () => {
    await world.clock().tick();
    const restarted = counting();
    await restarted.tick();
    await restarted.tick();
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

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
