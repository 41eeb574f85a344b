import { expect, it } from '@jest/globals';
import type { EventStore } from '#engine/event-store.js';
import { category, events, numbers } from './events.js';
import { follow } from './following.js';
import { gate } from './gate.js';

/** How a subscription treats its subscriber: one delivery at a time, an end after a failure, and a clean stop. */
export function delivering(store: () => EventStore): void {
  it('waits for a delivery to finish before the next, and then gives everything that came meanwhile', async () => {
    const prefix = category();
    const door = gate();
    let [running, most] = [0, 0];
    const follower = follow(store(), {
      prefixes: [prefix],
      async onEvents() {
        most = Math.max(most, (running += 1));
        await door.opened;
        running -= 1;
      },
    });
    // The other follower is woken by the same appends: when it has them, the slow one would have had them too.
    const other = follow(store(), { prefixes: [prefix] });
    await store().append(`${prefix}1`, 'noStream', events(1));
    await follower.gets(1);
    for (let n = 1; n < 6; n += 1) await store().append(`${prefix}1`, n - 1, events(1, n));
    await other.gets(6);
    expect(numbers(follower.received)).toEqual([0]);
    door.open();
    await follower.gets(6);
    expect(numbers(follower.received)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(follower.batches).toEqual([1, 5]);
    expect(most).toBe(1);
  });

  it.each<[string, () => Promise<void> | void]>([
    ['rejects', () => Promise.reject(new Error('no table'))],
    [
      'throws',
      () => {
        throw new Error('no table');
      },
    ],
  ])('ends with one error when the subscriber %s, and can be resumed from there', async (_title, onEvents) => {
    const prefix = category();
    await store().append(`${prefix}1`, 'noStream', events(6));
    const follower = follow(store(), {
      prefixes: [prefix],
      batch: 2,
      onEvents: (delivered) => (delivered[0]?.revision === 2 ? onEvents() : undefined),
    });
    await follower.until(({ errors }) => errors.length > 0);
    const after = follower.received[1]?.position ?? '';
    const resumed = follow(store(), { after, prefixes: [prefix] });
    await store().append(`${prefix}1`, 5, events(1, 6));
    await resumed.gets(5);
    expect(numbers(resumed.received)).toEqual([2, 3, 4, 5, 6]);
    expect(follower.errors).toEqual([new Error('no table')]);
    expect(numbers(follower.received)).toEqual([0, 1, 2, 3]);
    await follower.subscription.stop();
    expect(follower.errors).toHaveLength(1);
  });

  it('ends with an error when onCaughtUp throws', async () => {
    const follower = follow(store(), {
      prefixes: [category()],
      onCaughtUp: () => {
        throw new Error('lamp is broken');
      },
    });
    await follower.until(({ errors }) => errors.length > 0);
    expect(follower.errors).toEqual([new Error('lamp is broken')]);
  });

  it('lets a failing subscriber disturb no other', async () => {
    const prefix = category();
    const failing = follow(store(), { prefixes: [prefix], onEvents: () => Promise.reject(new Error('no')) });
    const sound = follow(store(), { prefixes: [prefix] });
    await store().append(`${prefix}1`, 'noStream', events(1));
    await Promise.all([failing.until(({ errors }) => errors.length > 0), sound.gets(1)]);
    await store().append(`${prefix}1`, 0, events(1, 1));
    await sound.gets(2);
    expect(numbers(failing.received)).toEqual([0]);
    expect(sound.errors).toEqual([]);
  });

  it('stops when the running delivery has finished, and delivers nothing after that', async () => {
    const prefix = category();
    const door = gate();
    let finished = false;
    const follower = follow(store(), {
      prefixes: [prefix],
      async onEvents() {
        await door.opened;
        finished = true;
      },
    });
    await store().append(`${prefix}1`, 'noStream', events(1));
    await follower.gets(1);
    const stopping = follower.subscription.stop().then(() => finished);
    const witness = follow(store(), { prefixes: [prefix] });
    await store().append(`${prefix}1`, 0, events(1, 1));
    await witness.gets(2);
    expect(finished).toBe(false);
    const caughtUp = follower.caughtUp();
    door.open();
    expect(await stopping).toBe(true);
    expect(follower.caughtUp()).toBe(caughtUp);
    await store().append(`${prefix}1`, 1, events(1, 2));
    await witness.gets(3);
    await follower.subscription.stop();
    expect(numbers(follower.received)).toEqual([0]);
    expect(follower.errors).toEqual([]);
  });

  it('stops before its first delivery when asked at once', async () => {
    const prefix = category();
    await store().append(`${prefix}1`, 'noStream', events(1));
    const follower = follow(store(), { prefixes: [prefix] });
    await follower.subscription.stop();
    const witness = follow(store(), { prefixes: [prefix] });
    await witness.gets(1);
    expect(follower.received).toEqual([]);
  });

  it('lets a subscriber append and read while it is being called', async () => {
    const prefix = category();
    const follower = follow(store(), {
      prefixes: [`${prefix}case`],
      async onEvents(delivered) {
        for (const { revision } of delivered) await store().append(`${prefix}answer`, 'any', events(1, revision));
      },
    });
    const answers = follow(store(), { prefixes: [`${prefix}answer`] });
    await store().append(`${prefix}case`, 'noStream', events(3));
    await answers.gets(3);
    expect(numbers(answers.received)).toEqual([0, 1, 2]);
    expect(follower.errors).toEqual([]);
  });
}
