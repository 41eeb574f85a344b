import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '#engine/event-store.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { openOrganisation } from '../../test/toy/organisation.js';

const NOON = '2024-03-01T12:00:00.000Z';
const appointed = { person: 'p-mette', from: '2024-01-01' };

async function organised(store?: EventStore) {
  const organisation = openOrganisation(store);
  await organisation.seatIn('tf', 'tf-1', { side: 'municipal' });
  await organisation.give('seat', 'tf-1', 'Appoint', appointed);
  return organisation;
}

describe('the directory', () => {
  it('knows whom the log has appointed', async () => {
    const { directory } = await organised();
    expect(await directory.acting('p-mette', 'tf-1', NOON)).toEqual({
      person: 'p-mette',
      seat: 'tf-1',
      body: 'tf',
      function: 'tovholder',
      side: 'municipal',
    });
  });

  it('sees what is appended after it was first asked', async () => {
    const { directory, give } = await organised();
    await expect(directory.acting('p-vikar', 'tf-1', NOON)).rejects.toThrow('p-vikar har ikke posten');
    await give('seat', 'tf-1', 'ApproveSubstitute', { person: 'p-vikar', from: '2024-02-01', to: '2024-04-01' });
    expect(await directory.acting('p-vikar', 'tf-1', NOON)).toMatchObject({ onBehalfOf: 'p-mette' });
  });

  it('sees what another process appends', async () => {
    const { directory, store } = await organised();
    await directory.state();
    const elsewhere = openOrganisation(store);
    await elsewhere.seatIn('sss', 'sss-1', { function: 'chair' });
    await elsewhere.give('seat', 'sss-1', 'Appoint', { person: 'p-inge', from: '2024-01-01' });
    expect(await directory.acting('p-inge', 'sss-1', NOON)).toMatchObject({ body: 'sss', function: 'chair' });
  });

  it('judges a person by the Danish day of the act, not by the day in Greenwich', async () => {
    const { directory, give } = await organised();
    await give('seat', 'tf-1', 'EndTerm', { on: '2024-06-30', reason: 'Nyt job' });
    expect(await directory.acting('p-mette', 'tf-1', '2024-06-30T21:59:59.999Z')).toMatchObject({ person: 'p-mette' });
    await expect(directory.acting('p-mette', 'tf-1', '2024-06-30T22:00:00.000Z')).rejects.toThrow('den 2024-07-01');
  });

  it('lists the seats of a person', async () => {
    const { directory, give, seatIn } = await organised();
    await seatIn('tf', 'tf-2', { side: 'regional' });
    await give('seat', 'tf-2', 'Appoint', { person: 'p-rasmus', from: '2024-01-01' });
    await give('seat', 'tf-2', 'ApproveSubstitute', { person: 'p-mette', from: '2024-02-01', to: '2024-04-01' });
    expect(await directory.seatsOf('p-mette', NOON)).toMatchObject([
      { seat: 'tf-1' },
      { seat: 'tf-2', onBehalfOf: 'p-rasmus' },
    ]);
    expect(await directory.seatsOf('p-ole', NOON)).toEqual([]);
  });

  it('says through which functions a body can act on a day, leaving out vacant seats', async () => {
    const { directory, give, seatIn } = await organised();
    await seatIn('tf', 'tf-2', { function: 'secretary' });
    expect(await directory.seated('tf', NOON)).toEqual(['tovholder']);
    await give('seat', 'tf-2', 'Appoint', { person: 'p-lone', from: '2024-02-01' });
    expect(await directory.seated('tf', NOON)).toEqual(['tovholder', 'secretary']);
    expect(await directory.seated('tf', '2023-06-01T12:00:00.000Z')).toEqual([]);
    expect(await directory.seated('findes-ikke', NOON)).toEqual([]);
  });

  it('has every body and seat with its whole history', async () => {
    const { directory, give } = await organised();
    await give('seat', 'tf-1', 'Appoint', { person: 'p-sofie', from: '2024-06-01' });
    const { bodies, seats } = await directory.state();
    expect([...bodies.keys()]).toEqual(['tf']);
    expect(bodies.get('tf')).toMatchObject({ name: 'tf', firstDay: '2023-01-01' });
    expect(seats.get('tf-1')?.terms).toEqual([
      { ...appointed, to: '2024-05-31' },
      { person: 'p-sofie', from: '2024-06-01' },
    ]);
  });

  it('reads a log of more than one page', async () => {
    const { directory, give } = await organised();
    for (let number = 0; number < 1_010; number += 1) await give('body', 'tf', 'AddAlias', { alias: `Navn ${number}` });
    expect((await directory.state()).bodies.get('tf')?.aliases).toHaveLength(1_010);
  });
});

describe('asking at the same time', () => {
  it('gives everyone an answer that has seen what they know', async () => {
    const { directory, give, seatIn } = await organised();
    const running = directory.state();
    await seatIn('tf', 'tf-2');
    await give('seat', 'tf-2', 'Appoint', { person: 'p-rasmus', from: '2024-01-01' });
    const answers = await Promise.all([running, directory.acting('p-rasmus', 'tf-2', NOON), directory.state()]);
    expect(answers[1]).toMatchObject({ person: 'p-rasmus' });
  });

  it('waits for the next read when one is under way that may be too old', async () => {
    const inner = openMemoryStore();
    const { give } = await organised(inner);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let reads = 0;
    const store: EventStore = {
      ...inner,
      async readAll(options) {
        const found = await inner.readAll(options);
        if ((reads += 1) === 1) await held;
        return found;
      },
    };
    const { directory } = openOrganisation(store);
    const old = directory.state();
    await give('seat', 'tf-1', 'ApproveSubstitute', { person: 'p-vikar', from: '2024-02-01', to: '2024-04-01' });
    const asked = directory.acting('p-vikar', 'tf-1', NOON);
    letGo();
    expect(await asked).toMatchObject({ onBehalfOf: 'p-mette' });
    await old;
    expect(reads).toBe(2);
  });

  it('recovers when the store has failed once, for those who asked together as well', async () => {
    const inner = openMemoryStore();
    await organised(inner);
    let broken = true;
    const readAll: EventStore['readAll'] = (options) =>
      broken ? Promise.reject(new Error('Forbindelsen røg.')) : inner.readAll(options);
    const { directory } = openOrganisation({ ...inner, readAll });
    const ask = () => directory.acting('p-mette', 'tf-1', NOON);
    const failed = await Promise.allSettled([ask(), ask(), ask()]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    broken = false;
    const answers = await Promise.allSettled([ask(), ask(), ask()]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  });
});

describe('the system’s own seats', () => {
  it('are for the policies, the clock and the seed, in a body no stream holds', async () => {
    const { directory } = await organised();
    for (const [seat, kind] of [
      ['policy-publish-version', 'policy'],
      ['clock', 'clock'],
      ['seed', 'seed'],
    ] as const) {
      expect(await directory.acting('system', seat, NOON)).toEqual({
        person: 'system',
        seat,
        body: 'system',
        function: kind,
      });
    }
  });

  it('are no others: the system is not a person who can be appointed', async () => {
    const { directory, give } = await organised();
    await give('seat', 'tf-1', 'Appoint', { person: 'system', from: '2024-02-01' });
    await expect(directory.acting('system', 'tf-1', NOON)).rejects.toThrow('ikke en af systemets egne poster');
    await expect(directory.acting('system', 'chair', NOON)).rejects.toThrow('ikke en af systemets egne poster');
  });

  it('cannot be taken by a person', async () => {
    const { directory } = await organised();
    await expect(directory.acting('p-mette', 'seed', NOON)).rejects.toThrow('ingen post med id »seed«');
    await expect(directory.acting('p-mette', 'policy-publish-version', NOON)).rejects.toThrow('ingen post med id');
  });

  it('cannot be created under the name of one and used', async () => {
    const { directory, give, seatIn } = await organised();
    await seatIn('system', 'seed', { function: 'secretary' });
    await give('seat', 'seed', 'Appoint', { person: 'p-ond', from: '2024-01-01' });
    expect(await directory.acting('p-ond', 'seed', NOON)).toMatchObject({ function: 'secretary' });
  });
});
