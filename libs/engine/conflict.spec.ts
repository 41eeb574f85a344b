import { describe, expect, it } from '@jest/globals';
import { openDesk, refused } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { type EventStore, StoreUnavailable, WrongExpectedRevision } from './event-store.js';
import { verifyRun } from './replay.js';

const { anna, bo, carl, chair } = members;
const bridge = { title: 'Ny bro' };

/** A store where something happens just before an append, as often as told. */
function storeWithRival(rival: (attempt: number) => Promise<unknown>, times = 1) {
  const inner = openMemoryStore();
  let attempts = 0;
  const store: EventStore = {
    ...inner,
    async append(...given) {
      attempts += 1;
      if (attempts <= times) await rival(attempts);
      return inner.append(...given);
    },
  };
  return { store, rivalStore: inner, attempts: () => attempts };
}

/** A desk where a proposal is open, and where `rival` acts just before the next command is written. */
async function contested(rival: (ask: ReturnType<typeof openDesk>['ask']) => Promise<unknown>, times = 1) {
  const { store, rivalStore, attempts } = storeWithRival(() => rival(elsewhere.ask), times);
  const elsewhere = openDesk({ store: rivalStore });
  await elsewhere.ask('OpenProposal', bridge);
  return { ...openDesk({ store }), attempts };
}

describe('a conflict', () => {
  it('is decided again on what the run has become: both land', async () => {
    const { ask, events, registry, attempts } = await contested((rival) => rival('Support', {}, { by: bo }));
    const { run, event } = await ask('Support', {}, { by: anna });
    expect(attempts()).toBe(2);
    expect(event.revision).toBe(2);
    expect(run.value).toBe('agreed');
    expect(verifyRun(await events(), registry)).toBeUndefined();
  });

  it('is refused when what came first has made it impossible', async () => {
    const { ask, events } = await contested((rival) => rival('Lapse'));
    await refused(ask('Support'), 'not-possible-now', 'Forløbet er afsluttet');
    expect((await events()).map(({ type }) => type)).toEqual(['Opened', 'Lapsed']);
  });

  it('is refused when the caller asked for the revision that has been passed', async () => {
    const { ask } = await contested((rival) => rival('Note', { text: 'Først' }));
    await refused(ask('Note', { text: 'Derefter' }, { ifMatch: 0 }), 'stale-revision', 'nu revision 1');
  });

  it('about opening a run is refused: it exists now', async () => {
    const { store, rivalStore } = storeWithRival(() => elsewhere.ask('OpenProposal', bridge));
    const elsewhere = openDesk({ store: rivalStore });
    await refused(openDesk({ store }).ask('OpenProposal', bridge), 'run-exists');
  });

  it('finds the event of its own idempotency key, when that is what came first', async () => {
    const { ask, events } = await contested((rival) =>
      rival('Note', { text: 'Læst' }, { idempotencyKey: 'once', causationId: 'the-first' }),
    );
    const { event } = await ask('Note', { text: 'Læst' }, { idempotencyKey: 'once' });
    expect([event]).toEqual((await events()).slice(1));
    expect(event.metadata.$causationId).toBe('the-first');
  });

  it('is tried again and again while others keep coming first', async () => {
    const { ask, attempts } = await contested((rival) => rival('Note', { text: 'Først' }), 19);
    expect((await ask('Note', { text: 'Endelig' })).event.revision).toBe(20);
    expect(attempts()).toBe(20);
  });

  it('is given up after twenty tries, and the user may try again', async () => {
    const { ask, attempts, events } = await contested((rival) => rival('Note', { text: 'Først' }), 1_000);
    const refusal = await refused(ask('Support'), 'too-much-contention', 'Der er intet gemt; prøv igen');
    expect(refusal.kind).toBe('unavailable');
    expect(attempts()).toBe(20);
    expect((await events()).map(({ type }) => type)).not.toContain('Supported');
  });
});

describe('commands at the same time', () => {
  it('all land, in one unbroken chain', async () => {
    const { ask, events, registry } = openDesk();
    await ask('OpenProposal', bridge);
    await Promise.all(Array.from({ length: 12 }, (_, number) => ask('Note', { text: `Note ${number}` })));
    const history = await events();
    expect(history).toHaveLength(13);
    expect(new Set(history.map(({ data }) => data.text)).size).toBe(13);
    expect(verifyRun(history, registry)).toBeUndefined();
  });

  it('of which only one can be right leave one event', async () => {
    const { ask, events } = openDesk();
    await ask('OpenProposal', bridge);
    const answers = await Promise.allSettled([
      ask('Lapse'),
      ask('Lapse', {}, { by: bo }),
      ask('Lapse', {}, { by: carl }),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await events()).toHaveLength(2);
  });

  it('on different runs do not disturb each other', async () => {
    const { ask, store } = openDesk();
    const ids = Array.from({ length: 8 }, (_, number) => `p${number}`);
    const opened = await Promise.all(ids.map((id) => ask('OpenProposal', bridge, { id })));
    expect(opened.map(({ event }) => event.revision)).toEqual(Array(8).fill(0));
    expect(await store.count()).toBe(8);
  });
});

describe('a store that fails', () => {
  const failing = (error: Error) => {
    const inner = openMemoryStore();
    let appends = 0;
    const append: EventStore['append'] = () => {
      appends += 1;
      return Promise.reject(error);
    };
    return { ...openDesk({ store: { ...inner, append } }), appends: () => appends };
  };

  it('is not asked again: the caller is told what it said', async () => {
    const full = new StoreUnavailable('Disken er fuld.');
    const { ask, appends } = failing(full);
    await expect(ask('OpenProposal', bridge)).rejects.toBe(full);
    expect(appends()).toBe(1);
  });

  it('with a conflict that never ends is given up', async () => {
    const { ask } = failing(new WrongExpectedRevision('proposal-p1', 'noStream', 0));
    await refused(ask('OpenProposal', bridge), 'too-much-contention');
  });

  it('leaves the run as it was for the next command', async () => {
    const inner = openMemoryStore();
    let broken = false;
    const append: EventStore['append'] = (...given) =>
      broken ? Promise.reject(new StoreUnavailable('Disken er fuld.')) : inner.append(...given);
    const { ask, events, registry } = openDesk({ store: { ...inner, append } });
    await ask('OpenProposal', bridge);
    broken = true;
    await expect(ask('PauseProposal', {}, { by: chair })).rejects.toThrow('Disken er fuld.');
    broken = false;
    expect((await ask('Support')).run.context).not.toHaveProperty('paused');
    expect(verifyRun(await events(), registry)).toBeUndefined();
  });
});
