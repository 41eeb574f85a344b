import { describe, expect, it } from '@jest/globals';
import type { ReadFault } from '../../../test/stand-in/faults.js';
import { category, events, numbers, stream } from '../contract/events.js';
import { openEventStoreDb } from './open.js';
import { trial } from './testing/quick-store.js';

const FAULTS: readonly [string, ReadFault][] = [
  ['cut off', { trouble: 'drop', after: 1 }],
  ['never answered', { trouble: 'silence' }],
  ['left hanging in the middle', { trouble: 'silence', after: 2 }],
  ['refused by a server that is going down', { trouble: 'unavailable', after: 1 }],
  ['refused by a node that does not lead', { trouble: 'not leader' }],
];

describe('a read', () => {
  it.each(FAULTS)('that is %s is made again, and brings everything once', async (_title, fault) => {
    const { standIn, store } = await trial();
    const name = stream();
    await store.append(name, 'noStream', events(4));
    standIn.faults.reads.push(fault);
    expect(numbers(await store.readStream(name))).toEqual([0, 1, 2, 3]);
    standIn.faults.reads.push(fault);
    expect(numbers(await store.readAll({ limit: 9 }))).toEqual([0, 1, 2, 3]);
  });

  it('asks the node that leads wherever somebody decides by what it brings', async () => {
    const { standIn, store } = await trial();
    await store.append(stream(), 'noStream', events(1));
    await store.readStream(stream());
    await store.readAll({ limit: 9 });
    await store.head();
    const reads = standIn.calls.filter(({ method }) => method === 'readStream' || method === 'readAll');
    expect(reads.map(({ requiresLeader }) => requiresLeader)).toEqual([true, true, true]);
  });

  it('finds a cluster by any of its nodes', async () => {
    const { standIn, store } = await trial();
    const name = stream();
    await store.append(name, 'noStream', events(1));
    for (const hosts of [`127.0.0.1:${standIn.port},127.0.0.1:1`, `127.0.0.1:${standIn.port}`]) {
      const scheme = hosts.includes(',') ? 'esdb' : 'esdb+discover';
      const other = await openEventStoreDb({ url: `${scheme}://${hosts}?tls=false` });
      expect(numbers(await other.readStream(name))).toEqual([0]);
      await other.close();
    }
    expect(standIn.calls.filter(({ method }) => method === 'gossip')).toHaveLength(2);
  });

  it('says that access is denied', async () => {
    const { standIn, store } = await trial();
    standIn.faults.reads.push({ trouble: 'denied' });
    await expect(store.head()).rejects.toThrow(/afviser adgangen/);
  });

  it.each([
    ['malformed data', { data: Buffer.from('{"n":') }],
    ['data that is a list', { data: Buffer.from('[1]') }],
    ['malformed metadata', { metadata: Buffer.from('{') }],
    ['no metadata', { metadata: Buffer.from('') }],
    ['bytes', { contentType: 'application/octet-stream' }],
  ])('refuses an event with %s, and only where it is asked for', async (_title, foreign) => {
    const { standIn, store } = await trial();
    const [prefix, other] = [category(), category()];
    standIn.ledger.put(`${prefix}1`, foreign);
    await store.append(`${other}1`, 'noStream', events(1));
    await expect(store.readStream(`${prefix}1`)).rejects.toThrow(/ikke er skrevet af Sporskifte/);
    await expect(store.readAll({ limit: 9 })).rejects.toThrow(/ikke er skrevet af Sporskifte/);
    expect(numbers(await store.readAll({ prefixes: [other], limit: 9 }))).toEqual([0]);
  });

  it('of a rare prefix begins where the last one found nothing more, and finds what has come since', async () => {
    const { standIn, store } = await trial();
    const [rare, other] = [category(), category()];
    await store.append(`${rare}1`, 'noStream', events(1));
    const [first] = await store.readAll({ prefixes: [rare], limit: 9 });
    await store.append(`${other}1`, 'noStream', events(50));
    const after = first!.position;
    expect(await store.readAll({ after, prefixes: [rare], limit: 9 })).toEqual([]);
    await store.append(`${rare}1`, 0, events(1, 1));
    expect(numbers(await store.readAll({ after, prefixes: [rare], limit: 9 }))).toEqual([1]);
    const froms = standIn.calls.filter(({ method }) => method === 'readAll').map(({ from }) => from);
    expect(froms.at(-1)).toBe(String(standIn.ledger.stream(`${other}1`).at(-1)!.position));
  });

  it('counts on from where it has counted', async () => {
    const { standIn, store } = await trial();
    await store.append(stream(), 'noStream', events(30));
    expect(await store.count()).toBe(30);
    await store.append(stream(), 'noStream', events(2));
    standIn.faults.reads.push({ trouble: 'drop', after: 1 });
    expect(await Promise.all([store.count(), store.count()])).toEqual([32, 32]);
    const [first, ...others] = standIn.calls.filter(({ method }) => method === 'readAll');
    expect(first?.from).toBe('start');
    expect(others.map(({ from }) => from)).not.toContain('start');
  });

  it('finds the last event of ours however many of its own the server has written since', async () => {
    const { standIn, store } = await trial();
    expect(await store.head()).toBe('');
    const { position } = await store.append(stream(), 'noStream', events(1));
    for (let n = 0; n < 40; n += 1) standIn.ledger.put('$stats', { type: '$statsCollected' });
    expect(await store.head()).toBe(position);
  });
});
