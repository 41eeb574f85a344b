import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Occasion, Policy } from '#engine/policy.js';
import type { Procedure } from '#engine/procedure.js';
import { createRegistry } from '#engine/registry.js';
import { type TestDesk, openDesk } from '../../../test/toy/desk.js';
import { members } from '../../../test/toy/members.js';
import { proposal } from '../../../test/toy/proposal.js';
import { checkProjections } from '../check/check-projections.js';
import { startPolicies } from '../policies/start.js';
import { auditTrail } from '../queries/audit-trail.js';
import { listRuns } from '../queries/list-runs.js';
import { rebuild } from '../rebuild/rebuild.js';
import { type Projections, startProjections } from '../runner/start.js';
import { insider } from '../spec/readers.js';
import { contents } from '../spec/contents.js';
import { type World, createWorld } from '../spec/world.js';
import type { ReadModels } from '../tables/tables.js';

const awaiting = (version: 1 | 2, ...commands: string[]): Procedure => ({
  ...proposal(version),
  awaits: () => commands.map((command) => ({ command })),
});
const versions = [awaiting(1, 'Support', 'Note'), awaiting(2, 'Support', 'CarryOut')];
const MOVE = { to: 2, reason: 'Nye vedtægter' };

let desk: TestDesk;
let world: World;
let db: ReadModels;
let projections: Projections;

// The proposal p1 has the support of two on version 1, when version 2 comes.
beforeEach(async () => {
  const before = openDesk({ procedures: [proposal(1)] });
  await before.ask('OpenProposal', { title: 'Ny bro', deadline: '2024-04-01' });
  await before.ask('Support');
  await before.ask('Support', {}, { by: members.bo });
  desk = openDesk({ procedures: versions, store: before.store });
  world = createWorld(before.store, versions);
  db = await world.open();
  projections = await startProjections({ ...world, db });
});
afterEach(async () => {
  await projections.stop();
  await world.close();
});

const settled = async () => expect(await projections.waitFor(await world.store.head(), 30_000)).toBe(true);
async function moved() {
  await settled();
  const { event } = await desk.ask('MigrateDefinition', MOVE, { by: members.chair });
  await settled();
  return event;
}

describe('the read models of a run that is moved to a newer version', () => {
  it('show where it stands in the new version', async () => {
    await moved();
    const { items } = await listRuns(db, insider, {});
    expect(items).toMatchObject([{ id: 'p1', definition: 'proposal@2', states: ['adopted'], title: 'Vedtaget' }]);
    const { context } = await db.selectFrom('runs').select('context').executeTakeFirstOrThrow();
    expect(JSON.parse(context)).toMatchObject({ earlierSupport: 2 });
  });

  it('have the move in the audit trail, from a state of the one version to a state of the other', async () => {
    const { id } = await moved();
    const { items } = await auditTrail(db, world.registry, insider, { type: 'DefinitionMigrated' });
    expect(items).toMatchObject([
      {
        eventId: id,
        title: 'Flyttet til en anden version af proceduren',
        definition: 'proposal@2',
        from: 'agreed',
        to: 'adopted',
        fromTitle: 'Vedtaget',
        toTitle: 'Vedtaget',
        rule: 'chair',
        data: { from: 'proposal@1', to: 'proposal@2', reason: 'Nye vedtægter' },
      },
    ]);
  });

  it('are told as they are stored by a program that does not have the new version yet', async () => {
    await moved();
    const older = createRegistry([awaiting(1, 'Support', 'Note')]);
    const { items } = await auditTrail(db, older, insider, { limit: 2 });
    expect(items).toMatchObject([
      { title: 'DefinitionMigrated', fromTitle: 'Vedtaget', toTitle: '"adopted"' },
      { type: 'Supported', fromTitle: 'Samler støtte', toTitle: 'Vedtaget' },
    ]);
  });

  it('await what the new version awaits; what was awaited already keeps its time', async () => {
    await settled();
    const before = await db.selectFrom('worklist').select(['task', 'since']).orderBy('line').execute();
    const { metadata } = await moved();
    const after = await db.selectFrom('worklist').select(['task', 'since']).orderBy('line').execute();
    expect(before.map(({ task }) => task)).toEqual(['Support', 'Note']);
    expect(after).toEqual([before[0], { task: 'CarryOut', since: metadata.recordedAt }]);
  });

  it('are the same when they are read anew, and go on from there', async () => {
    await moved();
    const live = await contents(db);
    await rebuild({ ...world, db });
    expect(await contents(db)).toEqual(live);
    await projections.stop();
    projections = await startProjections({ ...world, db });
    await desk.ask('CarryOut', { result: 'Bygget' });
    await settled();
    expect((await listRuns(db, insider, {})).items).toMatchObject([
      { definition: 'proposal@2', states: ['carriedOut'] },
    ]);
    expect(await checkProjections({ ...world, db })).toEqual([]);
  });

  it('stop, and say why, where the version it came from is not installed', async () => {
    await moved();
    const without = createWorld(world.store, [proposal(2)]);
    await expect(rebuild({ ...without, db })).rejects.toThrow('definitionen proposal@1 er ikke installeret');
  });
});

it('lets a policy see which states the move took the run to and from', async () => {
  const heard: Occasion[] = [];
  const listener: Policy = {
    name: 'listener',
    title: 'Lytter',
    description: 'Hører, hvad der sker.',
    listensTo: ['proposal'],
    react: (occasion) => (heard.push(occasion), []),
  };
  await moved();
  const policies = await startPolicies({ ...world, db, policies: [listener] });
  expect(await policies.caughtUp(await world.store.head(), 30_000)).toBe(true);
  await policies.stop();
  const last = heard.at(-1)!;
  expect([last.event.type, [...last.left], [...last.entered]]).toEqual(['DefinitionMigrated', ['agreed'], ['adopted']]);
});
