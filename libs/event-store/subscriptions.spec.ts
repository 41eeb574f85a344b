import { describe, expect, it } from '@jest/globals';
import { START } from '#engine/event.js';
import { subscriptionsTo } from './subscriptions.js';

const NOTHING = { events: [], seen: 0, complete: true } as const;
const idle = { after: START, onEvents: () => {}, onError: () => {} };

describe('the subscriptions of a store', () => {
  it('are counted from their start to their end, so that nobody polls for those that are gone', async () => {
    const counts: number[] = [];
    const subscribers = subscriptionsTo(
      () => NOTHING,
      () => counts.push(subscribers.count()),
    );
    const [one, other] = [subscribers.start(idle), subscribers.start(idle)];
    await one.stop();
    await other.stop();
    expect(counts).toEqual([1, 2, 1, 0]);
  });

  it('are gone when they have failed', async () => {
    const subscribers = subscriptionsTo(() => {
      throw new Error('no disk');
    });
    const error = await new Promise((onError) => subscribers.start({ ...idle, onError }));
    await subscribers.stop();
    expect(error).toEqual(new Error('no disk'));
    expect(subscribers.count()).toBe(0);
  });
});
