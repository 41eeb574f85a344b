import { beforeEach, describe, expect, it } from '@jest/globals';
import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { type TestDesk, openDesk } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { compareLogs } from './compare-logs.js';
import { NotACopy, copyLog } from './copy-log.js';
import { isWhole } from './log-verdict.js';
import { verifyLog } from './verify-log.js';

let desk: TestDesk;
let target: EventStore;

// Two runs whose events come in turn, and two of the same run that are neighbours.
beforeEach(async () => {
  desk = openDesk();
  target = openMemoryStore();
  await desk.ask('OpenProposal', { title: 'Cykelstativ' });
  await desk.ask('OpenProposal', { title: 'Nyt tag' }, { id: 'p2', by: members.bo });
  await desk.ask('Note', { text: 'Husk tilbud' });
  await desk.ask('Note', { text: 'Taget er utæt' }, { id: 'p2', by: members.bo });
  await desk.ask('Note', { text: 'Meget utæt' }, { id: 'p2', by: members.bo });
});

const all = (store: EventStore) => store.readAll({ limit: 100 });
const copy = (to = target, keepsOrder = false) => copyLog({ from: desk.store, to, keepsOrder });

describe('a copy of a log', () => {
  it.each([true, false])(
    'has the same events in the same order, whether appends wait or not: %s',
    async (keepsOrder) => {
      expect(await copy(target, keepsOrder)).toEqual({ found: 0, written: 5 });
      expect(await all(target)).toEqual(await all(desk.store));
      expect(isWhole(await verifyLog({ store: target, registry: desk.registry }))).toBe(true);
      expect(await compareLogs(desk.store, target)).toMatchObject({ same: 5 });
    },
  );

  it('goes on where it was interrupted, and takes along what has come since', async () => {
    let left = 2;
    const failing: EventStore = {
      ...target,
      append: (...append) =>
        (left -= 1) < 0 ? Promise.reject(new StoreUnavailable('Netværket er væk')) : target.append(...append),
    };
    await expect(copy(failing)).rejects.toThrow('Netværket er væk');
    expect(await all(target)).toHaveLength(2);
    await desk.ask('Support');
    expect(await copy()).toEqual({ found: 2, written: 4 });
    expect(await copy()).toEqual({ found: 6, written: 0 });
    expect(await all(target)).toEqual(await all(desk.store));
  });

  it('is not made in a log that holds something else, nor in one that has gone further', async () => {
    const other = openDesk({ store: target });
    await other.ask('OpenProposal', { title: 'Noget andet' });
    const refused = copy();
    await expect(refused).rejects.toThrow(NotACopy);
    await expect(refused).rejects.toMatchObject({ comparison: { same: 0 } });
    expect(await all(target)).toHaveLength(1);

    const copied = openMemoryStore();
    await copy(copied);
    await openDesk({ store: copied }).ask('Support');
    await expect(copy(copied)).rejects.toMatchObject({ comparison: { same: 5, parting: { first: undefined } } });
  });
});
