import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { members } from '../../../test/toy/members.js';
import { insider } from '../spec/readers.js';
import { onPostgres } from '../spec/database.js';
import { type Timekeeping, keepTime } from '../spec/timekeeping.js';
import { runsWithDeadlines } from './armed-deadlines.js';
import { type DeadlineFilter, listDeadlines } from './list-deadlines.js';

let world: Timekeeping;
beforeEach(async () => {
  world = await keepTime();
  await world.open('p2', '2026-03-20');
  await world.open('p1', '2026-03-10');
  await world.open('p3', '2026-03-10');
  await world.ask('PauseProposal', { until: '2026-03-15' }, members.chair);
  await world.projected();
});
afterEach(() => world.close());

const list = (filter: Partial<DeadlineFilter> = {}) =>
  listDeadlines(world.db, world.registry, insider, { now: world.time.now, waiting: [], ...filter });
const ids = async (filter: Partial<DeadlineFilter>) =>
  (await list(filter)).items.map(({ id, timer }) => `${id} ${timer}`);

describe('deadlines over all runs', () => {
  it('come in the order they fall due, also where a run has several', async () => {
    expect(await ids({})).toEqual(['p1 deadline', 'p3 deadline', 'p1 pauseEnds', 'p2 deadline']);
  });

  it('have their Danish title, and are not overdue before their time', async () => {
    expect((await list()).items[2]).toEqual({
      procedure: 'proposal',
      id: 'p1',
      label: 'Forslag p1',
      level: 'internal',
      timer: 'pauseEnds',
      title: 'Pausen slutter',
      command: 'ResumeProposal',
      dueAt: '2026-03-15T23:00:00.000Z',
      overdue: false,
      waiting: null,
    });
  });

  it('can be those before an instant, that instant not included', async () => {
    expect(await ids({ before: '2026-03-15T23:00:00.000Z' })).toEqual(['p1 deadline', 'p3 deadline']);
    expect(await list({ before: '2026-03-01T00:00:00.000Z' })).toEqual({ total: 0, items: [] });
  });

  it('come in pages, with the number of all', async () => {
    expect(await list({ limit: 1, offset: 2 })).toMatchObject({ total: 4, items: [{ timer: 'pauseEnds' }] });
    await expect(list({ limit: 0 })).rejects.toMatchObject({ code: 'malformed-request' });
  });

  it('say what an overdue one waits for', async () => {
    const clock = world.clock();
    world.time.now = '2026-03-11T08:00:00.000Z';
    await clock.tick();
    await world.projected();
    const { items } = await list({ waiting: clock.waiting() });
    expect(items.map(({ id, overdue, waiting }) => [id, overdue, waiting])).toEqual([
      ['p1', true, 'Lad bortfalde: Forslaget er sat på pause.'],
      ['p1', false, null],
      ['p2', false, null],
    ]);
  });

  it('are found by index when they are due, not by reading every run', async () => {
    const plan = await world.db.transaction().execute(async (trx) => {
      // Three runs are sooner read than looked up; the question is whether an index serves when there are many.
      if (onPostgres) await sql`set local enable_seqscan = off`.execute(trx);
      const query = runsWithDeadlines(trx, world.time.now);
      return query.explain(onPostgres ? 'text' : undefined, onPostgres ? undefined : sql`query plan`);
    });
    const byIndex = onPostgres ? /Index Cond: \(\\"nextDueAt\\" <= / : /SEARCH runs USING INDEX .*nextDueAt<\?/;
    expect(JSON.stringify(plan)).toMatch(byIndex);
  });
});
