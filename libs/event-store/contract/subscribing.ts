import { expect, it } from '@jest/globals';
import { START } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { category, event, events, numbers, stream } from './events.js';
import { follow } from './following.js';
import { gate } from './gate.js';

/** History first, then live: what is delivered, in which order, and where a subscription begins. */
export function subscribing(store: () => EventStore): void {
  it('delivers history, then what is appended later, in log order', async () => {
    const prefix = category();
    await store().append(`${prefix}1`, 'noStream', events(3));
    await store().append(`${prefix}2`, 'noStream', events(2, 3));
    const follower = follow(store(), { prefixes: [prefix] });
    await follower.gets(5);
    await store().append(`${prefix}1`, 2, events(2, 5));
    await store().append(`${prefix}3`, 'noStream', events(1, 7));
    await follower.gets(8);
    expect(follower.received).toEqual(await store().readAll({ prefixes: [prefix], limit: 99 }));
    expect(numbers(follower.received)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('delivers all streams when no prefix is given, and nothing before its position', async () => {
    await store().append(stream(), 'noStream', events(1));
    const after = await store().head();
    const follower = follow(store(), { after });
    await store().append(stream(), 'noStream', events(2));
    await store().append(stream(), 'noStream', events(1, 2));
    await follower.gets(3);
    expect(follower.received).toEqual(await store().readAll({ after, limit: 99 }));
  });

  it('resumes after any position it has delivered, without a gap and without a repetition', async () => {
    const prefix = category();
    for (let n = 0; n < 5; n += 1) await store().append(`${prefix}${n}`, 'noStream', events(1, n));
    const all = await store().readAll({ prefixes: [prefix], limit: 99 });
    for (const [index, { position }] of all.entries()) {
      const follower = follow(store(), { after: position, prefixes: [prefix] });
      await follower.until(({ caughtUp }) => caughtUp() > 0);
      expect(follower.received).toEqual(all.slice(index + 1));
      await follower.subscription.stop();
    }
  });

  it('delivers only streams with one of its prefixes', async () => {
    const [one, other, third] = [category(), category(), category()];
    const follower = follow(store(), { prefixes: [one, `${other}2`] });
    for (const [n, name] of [`${third}1`, `${one}1`, `${other}1`, `${other}2`, `${one}2`].entries()) {
      await store().append(name, 'noStream', events(1, n));
    }
    await follower.gets(3);
    expect(numbers(follower.received)).toEqual([1, 3, 4]);
  });

  it('delivers no more at once than asked for', async () => {
    const prefix = category();
    await store().append(`${prefix}1`, 'noStream', events(10));
    const follower = follow(store(), { prefixes: [prefix], batch: 4 });
    await follower.gets(10);
    expect(follower.batches).toEqual([4, 4, 2]);
    expect(() => follow(store(), { batch: 0 })).toThrow(TypeError);
  });

  it('says that it has caught up: once after history, and again after what came later', async () => {
    const prefix = category();
    await store().append(`${prefix}1`, 'noStream', events(5));
    const seen: number[] = [];
    const follower = follow(store(), {
      prefixes: [prefix],
      batch: 2,
      onCaughtUp: () => seen.push(follower.received.length),
    });
    await follower.until(({ caughtUp }) => caughtUp() === 1);
    await store().append(stream(), 'noStream', [event()]);
    await store().append(`${prefix}2`, 'noStream', events(1));
    await follower.until(({ caughtUp }) => caughtUp() === 2);
    expect(seen).toEqual([5, 6]);
  });

  it('catches up at once in a log without a match', async () => {
    const follower = follow(store(), { prefixes: [category()] });
    await follower.until(({ caughtUp }) => caughtUp() === 1);
    expect(follower.received).toEqual([]);
  });

  it('loses nothing and repeats nothing while events are appended during its catching up', async () => {
    const prefix = category();
    await store().append(`${prefix}history`, 'noStream', events(50));
    const follower = follow(store(), { prefixes: [prefix], batch: 7 });
    await Promise.all(events(100).map((one, n) => store().append(`${prefix}${n % 5}`, 'any', [one])));
    await follower.gets(150);
    expect(follower.received).toEqual(await store().readAll({ prefixes: [prefix], limit: 999 }));
  });

  it('gives each of several subscribers everything, also beside a slow one', async () => {
    const prefix = category();
    const door = gate();
    const slow = follow(store(), { prefixes: [prefix], onEvents: () => door.opened });
    const [one, other] = [follow(store(), { prefixes: [prefix] }), follow(store(), { prefixes: [prefix] })];
    await store().append(`${prefix}1`, 'noStream', events(1));
    await slow.gets(1);
    await store().append(`${prefix}1`, 0, events(2, 1));
    await Promise.all([one.gets(3), other.gets(3)]);
    expect(numbers(slow.received)).toEqual([0]);
    door.open();
    await slow.gets(3);
    for (const follower of [one, other, slow]) expect(numbers(follower.received)).toEqual([0, 1, 2]);
  });

  it('refuses a position that is not from an event store', () => {
    expect(() => follow(store(), { after: 'nonsense' })).toThrow(TypeError);
    expect(() => follow(store(), { after: START })).not.toThrow();
  });
}
