import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
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
