import { describe, expect, it } from '@jest/globals';
import { START } from '#engine/event.js';
import { deliver, type Delivery } from './delivery.js';

describe('a delivery', () => {
  it('does not look again at what it has seen, also when nothing of it matched', async () => {
    const asked: number[] = [];
    const delivery: Delivery = await new Promise((resolve) => {
      const running = deliver(
        {
          after: START,
          prefixes: ['rare-'],
          onEvents: () => {},
          onError: () => {},
          onCaughtUp: () => resolve(running),
        },
        ({ after }) => {
          asked.push(after);
          return { events: [], seen: after + 1_000, complete: asked.length % 2 === 0 };
        },
        () => {},
      );
    });
    await delivery.stop();
    expect(asked).toEqual([0, 1_000]);
  });

  it('reads again when it was woken while it was reading', async () => {
    let reads = 0;
    await new Promise<void>((resolve) => {
      const delivery = deliver(
        { after: START, onEvents: () => {}, onError: () => {} },
        () => {
          reads += 1;
          if (reads === 1) delivery.wake();
          else void delivery.stop().then(resolve);
          return { events: [], seen: 0, complete: true };
        },
        () => {},
      );
    });
    expect(reads).toBe(2);
  });
});
