import { expect, it } from '@jest/globals';
import { START } from '#engine/event.js';
import { StoreUnavailable, type EventStore } from '#engine/event-store.js';
import { category, events, numbers, stream } from './events.js';
import { follow } from './following.js';
import { gate } from './gate.js';
import { refusalOf } from './refusal.js';

/** What a store finishes before it is closed, and what it answers afterwards. */
export function closing(store: () => EventStore): void {
  it('finishes queued appends', async () => {
    const names = Array.from({ length: 20 }, stream);
    const appending = Promise.all(names.map((name) => store().append(name, 'noStream', events(2))));
    await store().close();
    expect((await appending).map(({ revision }) => revision)).toEqual(names.map(() => 1));
  });

  it('stops subscriptions, and waits for a running delivery, which may still use the store', async () => {
    const prefix = category();
    const door = gate();
    let answered = false;
    const follower = follow(store(), {
      prefixes: [prefix],
      async onEvents(delivered) {
        await door.opened;
        answered = (await store().append(stream(), 'noStream', events(delivered.length))).revision === 0;
      },
    });
    await store().append(`${prefix}1`, 'noStream', events(1));
    await follower.gets(1);
    const closed = store().close();
    door.open();
    await closed;
    expect(answered).toBe(true);
    expect(follower.errors).toEqual([]);
    expect(numbers(follower.received)).toEqual([0]);
  });

  it('starts no subscription once it is closing', async () => {
    const closed = store().close();
    expect(() => follow(store())).toThrow(StoreUnavailable);
    await closed;
  });

  it('rejects every later call with the reason in Danish, and may be closed again', async () => {
    await store().close();
    await store().close();
    const calls = [
      () => store().append(stream(), 'any', events(1)),
      () => store().readStream(stream()),
      () => store().readAll({ limit: 1 }),
      () => store().head(),
      () => store().count(),
    ];
    for (const call of calls) {
      const refusal = await refusalOf(call());
      expect(refusal).toBeInstanceOf(StoreUnavailable);
      expect((refusal as StoreUnavailable).reason).toMatch(/^Hændelsesloggen er lukket/);
    }
    expect(() => store().subscribe({ after: START, onEvents: () => {}, onError: () => {} })).toThrow(StoreUnavailable);
  });
}
