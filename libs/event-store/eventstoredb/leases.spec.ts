import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#engine/event-store.js';
import { events, stream } from '../contract/events.js';
import type { Client } from './client.js';
import { leasesOf } from './leases.js';
import { trial } from './testing/quick-store.js';

describe('the first append of a client', () => {
  it.each(['silence', 'internal'] as const)('survives a server that answers what it can do with %s', async (fault) => {
    const { standIn, store } = await trial();
    standIn.faults.features.push(fault);
    expect((await store.append(stream(), 'noStream', events(1))).revision).toBe(0);
    expect(standIn.calls.filter(({ method }) => method === 'features')).toHaveLength(2);
  });

  it('is preceded by one that is refused, so that the log holds nothing but what was meant', async () => {
    // A client that waits too long for its answers is taken for deaf, and the next one begins with an append of its
    // own.
    const { standIn, store } = await trial({}, { answer: 20_000, silence: 20_000 });
    await Promise.all(Array.from({ length: 20 }, () => store.append(stream(), 'noStream', events(1))));
    const [first, ...others] = standIn.calls.filter(({ ids }) => ids);
    expect(first?.stream).toBe('sporskifte-warm-up');
    expect(others.filter(({ stream: name }) => name === 'sporskifte-warm-up')).toEqual([]);
    expect(standIn.ledger.stream('sporskifte-warm-up')).toEqual([]);
  });

  it('lets 200 appends to one stream land in the order they were issued', async () => {
    const { standIn, store } = await trial();
    const name = stream();
    const sent = events(200);
    await Promise.all(sent.map((one, n) => store.append(name, n === 0 ? 'noStream' : n - 1, [one])));
    expect(standIn.ledger.stream(name).map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
  });
});

describe('an append that builds on one still under way', () => {
  it('waits for it, also when that one has to be sent again', async () => {
    const { standIn, store } = await trial();
    const name = stream();
    await store.append(name, 'noStream', events(1));
    standIn.faults.appends.push({ trouble: 'silence' });
    const appended = await Promise.all([store.append(name, 0, events(1)), store.append(name, 1, events(1))]);
    expect(appended.map(({ revision }) => revision)).toEqual([1, 2]);
  });
});

describe('a client that may be deaf', () => {
  function fakes() {
    const acts: string[] = [];
    let made = 0;
    const make = (): Client => {
      const name = `client ${++made}`;
      acts.push(`${name} made`);
      const dispose = async (): Promise<void> => {
        await new Promise((resolve) => setImmediate(resolve));
        acts.push(`${name} disposed`);
      };
      return { name, dispose } as unknown as Client;
    };
    return { acts, leases: leasesOf(make, 100) };
  }

  it('is gone before another is made, and whoever waited for it is told why', async () => {
    const { acts, leases } = fakes();
    const lease = await leases.current();
    leases.replace(lease, new Error('no answer'));
    expect(lease.gone.reason).toEqual(new Error('no answer'));
    const next = await leases.current();
    expect(next).not.toBe(lease);
    expect(acts).toEqual(['client 1 made', 'client 1 disposed', 'client 2 made']);
  });

  it('is replaced once, however many noticed', async () => {
    const { acts, leases } = fakes();
    const lease = await leases.current();
    for (let n = 0; n < 5; n += 1) leases.replace(lease, new StoreUnavailable('x'));
    await leases.current();
    leases.replace(lease, new StoreUnavailable('x'));
    await leases.current();
    await leases.close();
    expect(acts).toEqual(['client 1 made', 'client 1 disposed', 'client 2 made', 'client 2 disposed']);
  });
});
