import { describe, expect, it } from '@jest/globals';
import { type TestDesk, openDesk, refused } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { fold } from './fold.js';
import { verifyRun } from './replay.js';

const note = { text: 'Læst' };
const keyed = { idempotencyKey: 'once' };
const { anna, bo } = members;

async function opened(): Promise<TestDesk> {
  const desk = openDesk();
  await desk.ask('OpenProposal', { title: 'Ny bro', deadline: '2024-04-01' });
  return desk;
}

describe('a request sent again with its idempotency key', () => {
  it('gets the same event, and nothing more is written', async () => {
    const { ask, store } = await opened();
    const first = await ask('Note', note, keyed);
    const again = await ask('Note', note, keyed);
    expect(again.event).toEqual(first.event);
    expect([first.replayed, again.replayed]).toEqual([false, true]);
    expect(await store.count()).toBe(2);
  });

  it('gets it also when it opened the run', async () => {
    const { ask, store } = openDesk();
    const first = await ask('OpenProposal', { title: 'Ny bro' }, keyed);
    expect((await ask('OpenProposal', { title: 'Ny bro' }, keyed)).event).toEqual(first.event);
    expect(await store.count()).toBe(1);
  });

  it('gets it from another process, which has never seen the first request', async () => {
    const { ask, store } = await opened();
    const first = await ask('Note', note, keyed);
    const elsewhere = await openDesk({ store }).ask('Note', note, keyed);
    expect(elsewhere).toMatchObject({ event: first.event, replayed: true });
  });

  it('gets it with the run as it is now, when others have acted since', async () => {
    const { ask, events, registry } = await opened();
    await ask('Note', note, keyed);
    await ask('Support', {}, { by: bo });
    const again = await ask('Note', note, keyed);
    expect(again.event.revision).toBe(1);
    expect(again.run).toEqual(fold(await events(), registry));
  });

  it('gets it although it could not be given any more', async () => {
    const { ask } = await opened();
    const first = await ask('Lapse', {}, keyed);
    expect((await ask('Lapse', {}, keyed)).event).toEqual(first.event);
  });

  it('gets it although the revision it asked for has been passed, by itself', async () => {
    const { ask } = await opened();
    const first = await ask('Note', note, { ...keyed, ifMatch: 0 });
    expect((await ask('Note', note, { ...keyed, ifMatch: 0 })).event).toEqual(first.event);
  });

  it('is the same request whatever order its fields come in', async () => {
    const { ask } = openDesk();
    const first = await ask('OpenProposal', { title: 'Ny bro', deadline: '2024-04-01' }, keyed);
    const again = await ask('OpenProposal', { deadline: '2024-04-01', title: 'Ny bro' }, keyed);
    expect(again).toMatchObject({ event: first.event, replayed: true });
  });
});

describe('a key that is used for something else', () => {
  it('is refused with another body', async () => {
    const { ask, store } = await opened();
    await ask('Note', note, keyed);
    await refused(ask('Note', { text: 'Ulæst' }, keyed), 'idempotency-key-reused', 'Brug en ny nøgle');
    expect(await store.count()).toBe(2);
  });

  it('is refused with another command', async () => {
    const { ask } = await opened();
    await ask('Support', {}, keyed);
    await refused(ask('Lapse', {}, keyed), 'idempotency-key-reused');
  });

  it('is refused with a body that could never have been stored', async () => {
    const { ask } = await opened();
    await ask('Note', note, keyed);
    await refused(ask('Note', { text: 'half \ud83d' }, keyed), 'idempotency-key-reused');
  });

  it('is another key when another person uses it, or another run', async () => {
    const { ask, store } = await opened();
    await ask('Support', {}, { ...keyed, by: anna });
    expect((await ask('Support', {}, { ...keyed, by: bo })).replayed).toBe(false);
    await ask('OpenProposal', { title: 'Ny bro' }, { ...keyed, id: 'p2' });
    expect(await store.count()).toBe(4);
  });

  it('does not protect requests without a key', async () => {
    const { ask, store } = await opened();
    await ask('Note', note);
    await ask('Note', note);
    expect(await store.count()).toBe(3);
  });
});

describe('a request sent twice at the same time', () => {
  it('becomes one event, and both are told of the one that is stored', async () => {
    const { ask, events } = await opened();
    const answers = await Promise.all([ask('Note', note, keyed), ask('Note', note, keyed)]);
    const history = await events();
    expect(history).toHaveLength(2);
    expect(answers.map(({ event }) => event)).toEqual([history[1], history[1]]);
    expect(answers.map(({ replayed }) => replayed).toSorted()).toEqual([false, true]);
  });

  it('leaves the chain whole for whatever comes next', async () => {
    const { ask, events, registry } = await opened();
    await Promise.all([ask('Note', note, keyed), ask('Note', note, keyed)]);
    await ask('Support', {}, { by: bo });
    expect(verifyRun(await events(), registry)).toBeUndefined();
  });

  it('becomes one event also when it opens the run', async () => {
    const { ask, events, registry } = openDesk();
    const open = () => ask('OpenProposal', { title: 'Ny bro' }, keyed);
    const answers = await Promise.all([open(), open(), open()]);
    const history = await events();
    expect(answers.map(({ event }) => event)).toEqual([history[0], history[0], history[0]]);
    await ask('Note', note);
    expect(verifyRun(await events(), registry)).toBeUndefined();
  });

  it('is refused the second time when the bodies differ', async () => {
    const { ask, events } = await opened();
    const answers = await Promise.allSettled([ask('Note', note, keyed), ask('Note', { text: 'Ulæst' }, keyed)]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(answers[1]).toMatchObject({ reason: { code: 'idempotency-key-reused' } });
    expect(await events()).toHaveLength(2);
  });
});
