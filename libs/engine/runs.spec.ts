import { describe, expect, it } from '@jest/globals';
import { openDesk } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import type { EventStore, ReadStreamOptions } from './event-store.js';
import { fold } from './fold.js';
import { createRuns } from './runs.js';

/** A store with proposals of two events each, that tells which reads were made of it. */
async function storeWith(...ids: string[]) {
  const desk = openDesk();
  for (const id of ids) {
    await desk.ask('OpenProposal', { title: `Forslag ${id}` }, { id });
    await desk.ask('Note', { text: 'Læst' }, { id });
  }
  const reads: [string, ReadStreamOptions['from']][] = [];
  const store: EventStore = {
    ...desk.store,
    readStream(stream, options) {
      reads.push([stream, options?.from]);
      return desk.store.readStream(stream, options);
    },
  };
  return { ...desk, store, reads };
}

const p1 = { procedure: 'proposal', id: 'p1' };
const p2 = { procedure: 'proposal', id: 'p2' };

describe('loading a run', () => {
  it('folds its stream', async () => {
    const { store, registry, events } = await storeWith('p1');
    expect(await createRuns(store, registry).load(p1)).toEqual(fold(await events('p1'), registry));
  });

  it('finds nothing where there is no stream, now and later', async () => {
    const { store, registry, ask } = await storeWith();
    const runs = createRuns(store, registry);
    expect(await runs.load(p1)).toBeUndefined();
    await ask('OpenProposal', { title: 'Ny bro' });
    expect(await runs.load(p1)).toMatchObject({ revision: 0 });
  });

  it('reads only what came after when it has been read before', async () => {
    const { store, registry, reads } = await storeWith('p1');
    const runs = createRuns(store, registry);
    const first = await runs.load(p1);
    expect(await runs.load(p1)).toEqual(first);
    expect(reads).toEqual([
      ['proposal-p1', 0],
      ['proposal-p1', 2],
    ]);
  });

  it('sees what others have written since', async () => {
    const { store, registry, ask, events } = await storeWith('p1');
    const runs = createRuns(store, registry);
    await runs.load(p1);
    await ask('Support', {}, { by: members.bo });
    expect(await runs.load(p1)).toEqual(fold(await events('p1'), registry));
  });

  it('starts from what it was told a run became', async () => {
    const { store, registry, reads, events } = await storeWith('p1');
    const runs = createRuns(store, registry);
    const [opened, noted] = await events('p1');
    runs.remember(fold([opened!], registry)!, opened!);
    runs.remember(fold([opened!, noted!], registry)!, noted!);
    await runs.load(p1);
    expect(reads).toEqual([['proposal-p1', 2]]);
  });

  it('is not taken in by news of a run whose beginning it has forgotten', async () => {
    const { store, registry, reads, events } = await storeWith('p1');
    const runs = createRuns(store, registry);
    const history = await events('p1');
    runs.remember(fold(history, registry)!, history.at(-1)!);
    await runs.load(p1);
    expect(reads).toEqual([['proposal-p1', 0]]);
  });

  it('forgets the one that was used longest ago, when there is no room', async () => {
    const { store, registry, reads } = await storeWith('p1', 'p2', 'p3');
    const runs = createRuns(store, registry, 1);
    await runs.load(p1);
    await runs.load(p2);
    await runs.load(p1);
    await runs.load({ ...p1, id: 'p3' });
    await runs.load(p1);
    await runs.load(p2);
    expect(reads.slice(4)).toEqual([
      ['proposal-p1', 2],
      ['proposal-p2', 0],
    ]);
  });
});

describe('whether a request with a key may have been answered', () => {
  it('is known of a run that is loaded, and possible of any other', async () => {
    const { store, registry, ask } = await storeWith('p1');
    const { event } = await ask('Note', { text: 'Igen' }, { id: 'p1', idempotencyKey: 'once' });
    const [first] = await store.readStream('proposal-p1');
    const runs = createRuns(store, registry);
    expect(runs.mayHold(p1, event.id)).toBe(true);
    await runs.load(p1);
    expect([runs.mayHold(p1, event.id), runs.mayHold(p1, first!.id), runs.mayHold(p2, event.id)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
