import { beforeEach, describe, expect, it } from '@jest/globals';
import { type TestDesk, openDesk, refused } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { proposal } from '../../test/toy/proposal.js';
import { describeCommands } from './describe.js';
import { fold } from './fold.js';
import { asSwept, openRuns } from './open-runs.js';
import type { ActingSeat } from './procedure.js';
import { verifyRun } from './replay.js';

const policy: ActingSeat = { person: 'system', seat: 'policy-x', body: 'system', function: 'policy' };
const newChair: ActingSeat = { ...members.chair, person: 'p-ny', seat: 'seat-council-chair', body: 'council' };
const lastChair: ActingSeat = { ...members.chair, person: 'p-sidst', seat: 'seat-senate-chair', body: 'senate' };
const actors = [...Object.values(members), policy, newChair, lastChair];

const carried = (from = 'board', to = 'council', succession = 'reform') => ({
  succession,
  day: '2024-03-01',
  legalBasis: 'Nye vedtægter',
  bodies: [{ from, fromName: 'Bestyrelsen', to, toName: 'Rådet' }],
});

let desk: TestDesk;
const carry = (data: object = carried(), by = policy) => desk.ask('CarryToSuccessors', data, { by });
const moveDeadline = (by: ActingSeat, deadline = '2024-06-01') => desk.ask('MoveDeadline', { to: deadline }, { by });
const run = async () => fold(await desk.events(), desk.registry)!;

beforeEach(async () => {
  desk = openDesk({
    acting: (person, seat) => actors.find((actor) => actor.person === person && actor.seat === seat)!,
  });
  await desk.ask('OpenProposal', { title: 'Cykelstativ', deadline: '2024-04-01' });
});

describe('a run whose body is succeeded', () => {
  it('stays where it was and knows what it knew', async () => {
    const before = await run();
    const { event, run: after } = await carry();
    expect(event).toMatchObject({
      type: 'CarriedToSuccessors',
      data: carried(),
      metadata: { mandate: { rule: 'succession' } },
    });
    expect({ value: after.value, context: after.context, timers: after.timers }).toEqual({
      value: before.value,
      context: before.context,
      timers: before.timers,
    });
  });

  it('is the successor’s from then on, and says in whose place it acts', async () => {
    await carry();
    await refused(moveDeadline(members.chair), 'no-mandate', 'bestyrelsens formand');
    const { event } = await moveDeadline(newChair);
    expect(event.metadata.mandate).toEqual({
      rule: 'chair',
      function: 'chair',
      body: 'council',
      side: 'municipal',
      inPlaceOf: ['board'],
    });
  });

  it('says nothing of it in what was done before', async () => {
    const { event } = await moveDeadline(members.chair);
    expect(event.metadata.mandate).not.toHaveProperty('inPlaceOf');
  });

  it('offers its commands to the successor', async () => {
    await carry();
    const offered = describeCommands(
      desk.registry.newest('proposal'),
      await run(),
      newChair,
      '2024-03-02T09:00:00.000Z',
    );
    expect(offered.find(({ command }) => command === 'MoveDeadline')).toMatchObject({
      allowed: true,
      seats: [{ function: 'chair', body: 'council', side: 'municipal' }],
    });
    // Nobody is asked to do by hand what happens by itself.
    expect(offered.map(({ command }) => command)).not.toContain('CarryToSuccessors');
  });

  it('may be succeeded again', async () => {
    await carry();
    await carry(carried('council', 'senate', 'reform-2'));
    expect((await moveDeadline(lastChair)).event.metadata.mandate.inPlaceOf).toEqual(['board', 'council']);
  });

  it('verifies, and folds the same from its stream as it was decided', async () => {
    const { run: decided } = await carry();
    expect(verifyRun(await desk.events(), desk.registry)).toBeUndefined();
    expect(await run()).toEqual(decided);
  });

  it('is told once', async () => {
    await carry();
    await refused(carry(), 'requirement-not-met', 'allerede ført videre');
  });

  it('is told of what is news to it only', async () => {
    await carry();
    const both = [...carried().bodies, ...carried('club', 'circle').bodies];
    const { event } = await carry({ ...carried(), bodies: both });
    expect(event.data).toMatchObject({ bodies: [{ from: 'club' }] });
  });

  it('is never told by a person', async () => {
    await refused(carry(carried(), members.chair), 'no-mandate', 'ske af sig selv, når et skifte føres ud i livet');
  });

  it('is not told when it has ended, or has not begun', async () => {
    await desk.ask('Lapse', {}, { by: members.clock });
    await refused(carry(), 'not-possible-now', 'afsluttet');
    await refused(desk.ask('CarryToSuccessors', carried(), { by: policy, id: 'p9' }), 'unknown-run');
  });

  it('keeps its heirs when it is moved to another definition', async () => {
    const { store } = desk;
    await carry();
    const later = openDesk({
      store,
      procedures: [proposal(1), proposal(2)],
      acting: (person, seat) => actors.find((actor) => actor.person === person && actor.seat === seat)!,
    });
    await later.ask('MigrateDefinition', { to: 2, reason: 'Tre skal støtte' }, { by: newChair });
    const { event } = await later.ask('MoveDeadline', { to: '2024-06-01' }, { by: newChair });
    expect(event.metadata).toMatchObject({ definition: 'proposal@2', mandate: { inPlaceOf: ['board'] } });
    expect(verifyRun(await later.events(), later.registry)).toBeUndefined();
  });

  it('is told on whatever definition it follows, without the procedure knowing of it', () => {
    const { procedure, opening } = desk.registry.newest('proposal');
    expect(procedure.events).toHaveProperty('CarriedToSuccessors.title', 'Arbejdet er ført videre til efterfølgere');
    expect(procedure.commands).not.toHaveProperty('CarryToSuccessors');
    expect(opening.has('CarryToSuccessors')).toBe(false);
  });
});

describe('the open runs', () => {
  it('are those that have not ended, with the bodies they need', async () => {
    await desk.ask('OpenProposal', { title: 'Nyt tag', deadline: '2024-04-01' }, { id: 'p2' });
    await desk.ask('Lapse', {}, { by: members.clock, id: 'p2' });
    const open = (await openRuns(desk.store, desk.registry)).map(asSwept);
    expect(open.map(({ run: { id }, label, bodies }) => ({ id, label, bodies: [...bodies] }))).toEqual([
      { id: 'p1', label: 'Cykelstativ', bodies: ['board'] },
    ]);
    await carry();
    expect([...asSwept((await openRuns(desk.store, desk.registry))[0]!).bodies]).toEqual(['council']);
  });
});
