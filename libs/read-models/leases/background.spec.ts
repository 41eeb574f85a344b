import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { members } from '../../../test/toy/members.js';
import { type Timekeeping, keepTime } from '../spec/timekeeping.js';
import { until } from '../spec/world.js';
import { type Background, startBackground } from './background.js';

/** The deadline of the proposals here is the end of 10 March 2026: midnight in Denmark, an hour before it in UTC. */
const DEADLINE = '2026-03-10';
const DUE = '2026-03-10T23:00:00.000Z';

let world: Timekeeping;
let running: Background[] = [];
beforeEach(async () => {
  world = await keepTime();
});
afterEach(async () => {
  await Promise.all(running.map((background) => background.stop()));
  running = [];
  await world.close();
});

function start(holder: string): Background {
  const { db, store, registry, handle, time } = world;
  const background = startBackground({
    ...{ db, store, registry, handle, holder, policies: [] },
    now: () => time.now,
    leaseMs: 1_000,
    clock: { intervalMs: 5 },
    onError: () => {},
  });
  running.push(background);
  return background;
}

const refused = () => world.db.selectFrom('refusedDeadlines').select(['stream', 'timer', 'reason']).execute();

describe('background work that several processes share', () => {
  it('is led by one of them, all of it, and by another when that one stops', async () => {
    const first = start('w1');
    await until('it leads', () => first.leading().length === 2);
    const second = start('w2');
    await first.stop();
    await until('the other leads', () => second.leading().length === 2);
    expect([first.leading(), second.leading()]).toEqual([[], ['projections', 'clock']]);
  });

  it('fires a deadline once, whoever leads the clock', async () => {
    await world.open('p1', DEADLINE);
    const [first] = [start('w1'), start('w2')];
    world.time.now = DUE;
    await until('it has fired', async () => (await world.since()).length > 0);
    await first.stop();
    await world.projected();
    await until('the other leads', () => running[1]!.leading().includes('clock'));
    expect((await world.since()).map(({ type }) => type)).toEqual(['Lapsed']);
  });

  it('shows other processes which deadlines could not fire and why, until they can', async () => {
    await world.open('p1', DEADLINE);
    await world.ask('PauseProposal', {}, members.chair);
    world.time.now = DUE;
    start('w1');
    await until('it is told', async () => (await refused()).length > 0);
    const reason = 'Lad bortfalde: Forslaget er sat på pause.';
    expect(await refused()).toEqual([{ stream: 'proposal-p1', timer: 'deadline', reason }]);
    await world.ask('ResumeProposal');
    await until('nothing waits', async () => (await refused()).length === 0);
    expect((await world.since()).at(-1)!.type).toBe('Lapsed');
  });
});
