import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMemoryStore } from '#event-store/memory/open.js';
import { type Projections, startProjections } from '../runner/start.js';
import { type World, createWorld } from '../spec/world.js';
import type { ReadModels } from '../tables/tables.js';

let world: World;
let db: ReadModels;
let projections: Projections;
beforeEach(async () => {
  world = createWorld(openMemoryStore());
  db = await world.open();
  projections = await startProjections({ ...world, db });
});
afterEach(async () => {
  await projections.stop();
  await world.close();
});

async function settled(): Promise<void> {
  expect(await projections.waitFor(await world.store.head(), 30_000)).toBe(true);
}

async function underReview(id = 'r1'): Promise<void> {
  await world.act('revision', id, 'Report', 'municipal', { agreement: 'a1', need: 'Ny vejledning' });
  await world.act('revision', id, 'Propose', 'municipal', { spor: 2 });
  await world.act('revision', id, 'Propose', 'regional', { spor: 2 });
}

describe('the table of runs', () => {
  it('holds where a run stands, in words and in full', async () => {
    await underReview();
    const paused = await world.act('revision', 'r1', 'Pause', 'chair');
    await settled();
    const row = await db.selectFrom('runs').selectAll().executeTakeFirstOrThrow();
    expect({ ...row }).toEqual({
      stream: 'revision-r1',
      procedure: 'revision',
      id: 'r1',
      definition: 'revision@1',
      value: JSON.stringify(paused.metadata.to),
      states: '["work.reviewing","paused"]',
      title: 'Gennemgang · På pause',
      ended: 0,
      label: 'Ny vejledning',
      sortLabel: expect.stringMatching(/^[0-9a-f]+$/),
      search: 'ny vejledning r1',
      subject: 'agreement/a1',
      context: '{"agreement":"a1","need":"Ny vejledning","proposals":{"municipal":2,"regional":2}}',
      revision: 3,
      position: paused.position,
      hash: paused.metadata.hash,
      openedAt: '2025-01-06T08:00:00.000Z',
      changedAt: '2025-01-06T08:03:00.000Z',
      heirs: '[]',
      documents: '[]',
      level: 'internal',
      follows: null,
      closed: null,
      timers: '[{"id":"reviewIsLate","command":"Pause","dueAt":"2025-02-05T00:00:00.000Z"}]',
      nextDueAt: '2025-02-05T00:00:00.000Z',
    });
  });

  it('marks a run that has ended and takes its deadlines away', async () => {
    await underReview();
    await world.act('revision', 'r1', 'Publish', 'chair');
    await settled();
    const row = await db.selectFrom('runs').select(['ended', 'title', 'nextDueAt']).executeTakeFirstOrThrow();
    expect({ ...row }).toEqual({ ended: 1, title: 'Offentliggjort', nextDueAt: null });
  });
});

describe('the work list', () => {
  const tasks = () =>
    db.selectFrom('worklist').select(['task', 'function', 'body', 'side', 'dueAt', 'since']).orderBy('line').execute();

  it('has one line for each seat that a task is awaited of, narrowed to its side', async () => {
    await world.act('revision', 'r1', 'Report', 'municipal', { agreement: 'a1', need: 'Ny vejledning' });
    await settled();
    const tovholder = { function: 'tovholder', body: 'tf-1', dueAt: null, since: '2025-01-06T08:00:00.000Z' };
    expect(await tasks()).toEqual([
      { task: 'Propose/municipal', side: 'municipal', ...tovholder },
      { task: 'Propose/regional', side: 'regional', ...tovholder },
    ]);
  });

  it('says since when each task has waited: what goes on waiting keeps its time, what comes back begins anew', async () => {
    await underReview();
    await world.act('revision', 'r1', 'Pause', 'chair');
    await settled();
    expect(await tasks()).toEqual([
      {
        task: 'Publish',
        function: 'chair',
        body: null,
        side: null,
        dueAt: '2025-02-05T00:00:00.000Z',
        since: '2025-01-06T08:02:00.000Z',
      },
    ]);
    await world.act('revision', 'r1', 'Reopen', 'chair');
    await world.act('revision', 'r1', 'Propose', 'municipal', { spor: 1 });
    await settled();
    expect(await tasks()).toMatchObject([{ task: 'Propose/regional', since: '2025-01-06T08:04:00.000Z' }]);
  });

  it('awaits nothing of a run that has ended', async () => {
    await world.act('agreement', 'a1', 'Register', 'secretary', { title: 'SAM:BO' });
    await settled();
    expect(await tasks()).toHaveLength(1);
    await world.act('agreement', 'a1', 'Terminate', 'secretary');
    await settled();
    expect(await tasks()).toEqual([]);
  });

  it('is not written again when nothing awaited has changed', async () => {
    await underReview();
    await settled();
    await db.updateTable('worklist').set({ commandTitle: 'untouched' }).execute();
    await world.act('revision', 'r1', 'Pause', 'chair');
    await settled();
    expect(await db.selectFrom('worklist').select('stateTitle').execute()).toEqual([
      { stateTitle: 'Gennemgang · På pause' },
    ]);
    await db.updateTable('worklist').set({ commandTitle: 'untouched' }).execute();
    await world.act('agreement', 'a1', 'Register', 'secretary', { title: 'SAM:BO' });
    await settled();
    const untouched = db.selectFrom('worklist').select('procedure').where('commandTitle', '=', 'untouched');
    expect(await untouched.execute()).toEqual([{ procedure: 'revision' }]);
  });
});

describe('the audit table', () => {
  it('holds every event in words and in full', async () => {
    await world.act('revision', 'r1', 'Report', 'municipal', { agreement: 'a1', need: 'Ny vejledning' });
    const event = (
      await world.handle({
        procedure: 'revision',
        id: 'r1',
        command: 'Propose',
        data: { spor: 3 },
        actor: { person: 'substitute-7', seat: 'regional' },
        effectiveOn: '2024-12-20',
        source: { document: 'referat-42', locator: 'punkt 3', certainty: 'documented' },
        correlationId: 'c-1',
        causationId: 'c-0',
      })
    ).event;
    await settled();
    const row = await db.selectFrom('audit').selectAll().where('revision', '=', 1).executeTakeFirstOrThrow();
    expect({ ...row }).toEqual({
      number: 2,
      position: event.position,
      stream: 'revision-r1',
      procedure: 'revision',
      id: 'r1',
      revision: 1,
      eventId: event.id,
      type: 'SporProposed',
      person: 'substitute-7',
      seat: 'regional',
      onBehalfOf: 'holder-of-regional',
      rule: 'tovholdere',
      function: 'tovholder',
      body: 'tf-1',
      side: 'regional',
      recordedAt: '2025-01-06T08:01:00.000Z',
      effectiveOn: '2024-12-20',
      from: JSON.stringify(event.metadata.from),
      to: JSON.stringify(event.metadata.to),
      data: '{"spor":3}',
      definition: 'revision@1',
      correlation: 'c-1',
      causation: 'c-0',
      source: '{"document":"referat-42","locator":"punkt 3","certainty":"documented"}',
      hash: event.metadata.hash,
    });
  });
});
