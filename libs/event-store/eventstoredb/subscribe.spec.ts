import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { START } from '#engine/event.js';
import { StoreUnavailable } from '#engine/event-store.js';
import type { ReadFault } from '../../../test/stand-in/faults.js';
import { category, events, numbers } from '../contract/events.js';
import { follow } from '../contract/following.js';
import { gate } from '../contract/gate.js';
import { trial } from './testing/quick-store.js';

const LOSSES: readonly [string, ReadFault][] = [
  ['whose connection is cut', { trouble: 'drop', after: 3 }],
  ['that the server ends', { trouble: 'end', after: 3 }],
  ['whose server is going down', { trouble: 'unavailable', after: 3 }],
  ['that the server drops for being slow', { trouble: 'too slow', after: 3 }],
  ['on a node that no longer leads', { trouble: 'not leader', after: 3 }],
  ['that falls silent', { trouble: 'silence', after: 3 }],
  ['that never begins', { trouble: 'silence', after: 0 }],
];

describe('a subscription', () => {
  it.each(LOSSES)('%s goes on where it was, without a gap and without a repetition', async (_title, fault) => {
    const { standIn, store } = await trial({}, { watchdog: 150, linger: 20 });
    const prefix = category();
    await store.append(`${prefix}1`, 'noStream', events(5));
    standIn.faults.subscriptions.push(fault, { ...fault, after: 1 });
    const follower = follow(store, { prefixes: [prefix], batch: 2 });
    await follower.gets(5);
    await store.append(`${prefix}1`, 4, events(2, 5));
    await follower.gets(7);
    expect(numbers(follower.received)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(follower.errors).toEqual([]);
  });

  it('begins again after the last event that its subscriber has dealt with, not the last that arrived', async () => {
    const { standIn, store } = await trial();
    const prefix = category();
    await store.append(`${prefix}1`, 'noStream', events(5));
    const [first] = await store.readStream(`${prefix}1`, { limit: 1 });
    const door = gate();
    let broken = false;
    const follower = follow(store, {
      prefixes: [prefix],
      batch: 1,
      async onEvents([event]) {
        if (event?.revision !== 1 || broken) return;
        broken = true;
        standIn.drop();
        await door.opened;
        throw new Error('no table');
      },
    });
    await follower.gets(2);
    door.open();
    await follower.until(({ errors }) => errors.length > 0);
    const resumed = follow(store, { after: first!.position, prefixes: [prefix] });
    await resumed.gets(4);
    expect(numbers(resumed.received)).toEqual([1, 2, 3, 4]);
    const places = standIn.calls.filter(({ method }) => method === 'subscribe').map(({ from }) => from);
    expect(places[0]).toBe('start');
    expect(places.at(-1)).toBe(String(standIn.ledger.stream(`${prefix}1`)[0]?.position));
  });

  it('survives a server that is stopped and started, and one that is replaced under it', async () => {
    const { standIn, store } = await trial();
    const prefix = category();
    const follower = follow(store, { prefixes: [prefix] });
    await store.append(`${prefix}1`, 'noStream', events(1));
    await follower.gets(1);
    await standIn.stop();
    await standIn.start('ids');
    await store.append(`${prefix}1`, 0, events(1, 1));
    await follower.gets(2);
    standIn.faults.appends.push({ trouble: 'silence' });
    await store.append(`${prefix}1`, 1, events(1, 2));
    await follower.gets(3);
    expect(numbers(follower.received)).toEqual([0, 1, 2]);
  });

  it('remembers how far the server has looked for it, once it has dealt with all before, and begins again there', async () => {
    const { standIn, store } = await trial({ checkpointEvery: 1 });
    const [prefix, other] = [category(), category()];
    await store.append(`${prefix}1`, 'noStream', events(1));
    await store.append(`${other}1`, 'noStream', events(3));
    const follower = follow(store, { prefixes: [prefix] });
    // The server says how far it has looked before it says that this is all, and both are dealt with in that order.
    await follower.until(({ caughtUp }) => caughtUp() === 1);
    const looked = standIn.ledger.entries.at(-1)!;
    expect(looked.stream).toBe(`${other}1`);

    standIn.drop();
    // A connection is not gone at once: what is appended before might still come by it.
    const subscribed = () => standIn.calls.filter(({ method }) => method === 'subscribe').map(({ from }) => from);
    while (subscribed().length < 2) await setImmediate();
    await store.append(`${prefix}1`, 0, events(1, 1));
    await follower.gets(2);
    expect(numbers(follower.received)).toEqual([0, 1]);
    const [first, ...again] = subscribed();
    expect(first).toBe('start');
    expect(new Set(again)).toEqual(new Set([String(looked.position)]));
  });

  it('is renewed when nothing comes, tells its subscriber nothing of it, and is closed on the server when it stops', async () => {
    const { standIn, store } = await trial({}, { watchdog: 30 });
    const follower = follow(store, { prefixes: [category()] });
    await follower.until(({ caughtUp }) => caughtUp() === 1);
    const subscribed = () => standIn.calls.filter(({ method }) => method === 'subscribe').length;
    const other = follow(store, { prefixes: [category()] });
    await other.until(({ caughtUp }) => caughtUp() === 1);
    while (subscribed() < 6) await store.head();
    expect(follower.caughtUp()).toBe(1);
    await Promise.all([follower.subscription.stop(), other.subscription.stop()]);
    while (standIn.subscriptions > 0) await store.head();
    expect(follower.errors).toEqual([]);
  });

  it('skips what the server writes for itself, also into our streams, and links', async () => {
    const { standIn, store } = await trial();
    const prefix = category();
    await store.append(`${prefix}1`, 'noStream', events(1));
    standIn.ledger.put(`$ce-${prefix}`, { type: '$>', data: Buffer.from(`0@${prefix}1`) });
    standIn.ledger.put(`$$${prefix}1`, { type: '$metadata' });
    standIn.ledger.tombstone(`${prefix}2`);
    await store.append(`${prefix}3`, 'noStream', events(1, 1));
    const [some, all] = [follow(store, { prefixes: [prefix] }), follow(store)];
    await Promise.all([some.gets(2), all.gets(2)]);
    expect(numbers(some.received)).toEqual([0, 1]);
    expect(numbers(all.received)).toEqual([0, 1]);
    expect(numbers(await store.readAll({ limit: 99 }))).toEqual([0, 1]);
    expect(await store.count()).toBe(2);
    expect(await store.head()).toBe(some.received[1]?.position);
  });

  it('delivers what comes before an event that nobody of ours wrote, and then ends with the reason', async () => {
    const { standIn, store } = await trial();
    const prefix = category();
    await store.append(`${prefix}1`, 'noStream', events(2));
    standIn.ledger.put(`${prefix}1`, { data: Buffer.from('{"n":') });
    const follower = follow(store, { prefixes: [prefix] });
    await follower.until(({ errors }) => errors.length > 0);
    expect(numbers(follower.received)).toEqual([0, 1]);
    expect(follower.errors).toEqual([expect.any(StoreUnavailable)]);
    expect((follower.errors[0] as StoreUnavailable).reason).toMatch(`hændelse 2 i strømmen »${prefix}1«`);
  });

  it('ends when access is denied, and begins nothing for no prefix at all', async () => {
    const { standIn, store } = await trial();
    standIn.faults.subscriptions.push({ trouble: 'denied', after: 0 });
    await store.append(`${category()}1`, 'noStream', events(1));
    const follower = follow(store, { after: START });
    await follower.until(({ errors }) => errors.length > 0);
    expect((follower.errors[0] as StoreUnavailable).reason).toMatch(/afviser adgangen/);
    const nothing = follow(store, { prefixes: [] });
    await nothing.until(({ caughtUp }) => caughtUp() === 1);
    expect(nothing.received).toEqual([]);
  });
});
