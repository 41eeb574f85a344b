import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Policy } from '#engine/policy.js';
import { Refusal } from '#engine/refusal.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { listParked } from '../policies/list-parked.js';
import { type Policies, startPolicies } from '../policies/start.js';
import type { Change } from '../runner/change.js';
import { lagOf } from '../runner/lag.js';
import { type Projections, startProjections } from '../runner/start.js';
import { type World, createWorld, until } from '../spec/world.js';
import type { ReadModels } from '../tables/tables.js';
import { type Observation, observe } from './observe.js';
import { observedPolicies } from './observed-policies.js';

/** A revision that is published becomes a version of its agreement. */
const versions: Policy = {
  name: 'versions',
  title: 'Ny version',
  description: 'En offentliggjort revision bliver til en version af aftalen.',
  listensTo: ['revision'],
  react: ({ event, run, entered }) =>
    entered.has('published')
      ? [
          {
            procedure: 'agreement',
            id: (run.context as { agreement: string }).agreement,
            command: 'RecordVersion',
            data: { revision: event.stream.slice(9) },
          },
        ]
      : [],
};

let world: World;
let db: ReadModels;
let observation: Observation;
let working: (Projections | Policies)[] = [];
beforeEach(async () => {
  world = createWorld(openMemoryStore());
  db = await world.open();
  observation = await observe({ ...world, db: await world.open(), policies: ['versions'] });
});
afterEach(async () => {
  await observation.stop();
  await Promise.all(working.map((work) => work.stop()));
  working = [];
  await world.close();
});

async function project(): Promise<Projections> {
  const projections = await startProjections({ ...world, db });
  working.push(projections);
  return projections;
}

async function react(): Promise<Policies> {
  const policies = await startPolicies({ ...world, db, policies: [versions], notesAtOnce: true });
  working.push(policies);
  return policies;
}

const report = (id: string) =>
  world.act('revision', id, 'Report', 'municipal', { agreement: 'a1', need: `Behov ${id}` });

describe('a process that only reads', () => {
  it('waits for a position until another process has it in the read models', async () => {
    const { position } = await report('r1');
    expect(await observation.waitFor(position, 60)).toBe(false);
    const waiting = observation.waitFor(position, 8_000);
    await project();
    expect(await waiting).toBe(true);
    expect([observation.position(), await observation.lag()]).toEqual([position, 0]);
  });

  it('waits for the policies too, also for those that wanted nothing', async () => {
    const { position } = await report('r1');
    expect(await observation.policiesPast(position, 60)).toBe(false);
    await react();
    expect(await observation.policiesPast(position, 8_000)).toBe(true);
  });

  it('tells of a change when the read models have it, and not before', async () => {
    const heard: Change[] = [];
    observation.subscribe((changes) => heard.push(...changes));
    await report('r1');
    await sleep(60);
    expect(heard).toEqual([]);
    await project();
    await until('it is told', () => heard.length > 0);
    expect(heard).toMatchObject([{ procedure: 'revision', id: 'r1', revision: 0, type: 'NeedReported' }]);
    expect(await db.selectFrom('runs').select('id').execute()).toEqual([{ id: 'r1' }]);
  });

  it('knows how far behind each projection is, in events and in seconds', async () => {
    await report('r1');
    await report('r2');
    const [at] = observation.checkpoints();
    // The first was recorded at eight.
    expect(await lagOf(world.store, at!, '2025-01-06T08:02:30.400Z')).toEqual({
      name: 'runs',
      events: 2,
      seconds: 150,
    });
    const projections = await project();
    await projections.waitFor(await world.store.head(), 30_000);
    await observation.waitFor(await world.store.head(), 30_000);
    expect(await lagOf(world.store, observation.checkpoints()[0]!, '2025-01-06T09:00:00.000Z')).toMatchObject({
      events: 0,
      seconds: 0,
    });
  });

  it('says that the read models are made by another version of the program', async () => {
    await db.updateTable('checkpoints').set({ format: 'older' }).where('name', '=', 'audit').execute();
    await until('it is seen', () => observation.failure() !== undefined);
    expect(observation.failure()).toMatch(/»Hændelsesspor« er ikke lavet af denne udgave/);
  });
});

describe('trying parked events again in a process that leads no policy', () => {
  const registered = () => world.act('agreement', 'a1', 'Register', 'secretary', { title: 'Aftale' });
  const retrying = () => observedPolicies({ ...world, db, policies: [versions], observation });
  const published = async (id: string) => {
    await report(id);
    return world.act('revision', id, 'Publish', 'chair');
  };

  it('carries them out once, and the leader goes on behind them', async () => {
    const leader = await react();
    const { position } = await published('r1');
    expect(await leader.caughtUp(position, 30_000)).toBe(true);
    expect(await listParked(db)).toMatchObject([{ stream: 'revision-r1', attempts: 1 }]);
    await registered();
    expect(await retrying().retryParked({ policy: 'versions', stream: 'revision-r1' })).toEqual({ unparked: 1 });
    expect(await retrying().retryParked({ policy: 'versions', stream: 'revision-r1' })).toEqual({ unparked: 0 });
    const later = await published('r2');
    expect(await leader.caughtUp(later.position, 30_000)).toBe(true);
    expect(await listParked(db)).toEqual([]);
    const types = (await world.store.readStream('agreement-a1')).map(({ type }) => type);
    expect(types).toEqual(['AgreementRegistered', 'VersionRecorded', 'VersionRecorded']);
  });

  it('lets the leader carry out at once what it would put behind an event that was carried out meanwhile', async () => {
    const noting: Policy = {
      ...versions,
      react: ({ event: { type } }) =>
        type === 'RevisionPaused' || type === 'RevisionResumed'
          ? [{ procedure: 'agreement', id: 'a1', command: 'RecordVersion', data: { revision: 'r1' } }]
          : [],
    };
    let calls = 0;
    // The leader asks before it looks for one ahead, and again when it writes; in between the other is through with it.
    const fence = async (trx: ReadModels): Promise<void> => {
      if (++calls === 4) await trx.deleteFrom('parked').execute();
    };
    const leader = await startPolicies({ ...world, db, policies: [noting], fence });
    working.push(leader);
    await report('r1');
    const paused = await world.act('revision', 'r1', 'Pause', 'chair');
    expect(await leader.caughtUp(paused.position, 30_000)).toBe(true);
    expect(await listParked(db)).toHaveLength(1);
    await registered();
    const { position } = await world.act('revision', 'r1', 'Resume', 'chair');
    expect(await leader.caughtUp(position, 30_000)).toBe(true);
    expect(await listParked(db)).toEqual([]);
    const names = (await world.store.readStream('agreement-a1')).map(({ data }) => data);
    expect(names).toEqual([{ title: 'Aftale' }, { revision: 'r1' }]);
  });

  it('refuses a policy that does not exist', async () => {
    const asked = retrying().retryParked({ policy: 'nothing', stream: 'revision-r1' });
    await expect(asked).rejects.toThrow(Refusal);
  });
});
