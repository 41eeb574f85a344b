import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '#read-models/spec/world.js';
import { MOST_ATTEMPTS, waitAfter } from './backoff.js';
import { type Receiver, startReceiver } from './spec/receiver.js';
import { type Telling, createTelling, ofRun } from './spec/telling.js';
import { waitingOf } from './waiting.js';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

describe('the waits between attempts', () => {
  const waits = (chance: number): number[] =>
    Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => waitAfter(index + 1, chance));
  const total = (chance: number): number => waits(chance).reduce((sum, wait) => sum + wait, 0);

  it('grow by four each time, from five seconds to at most two hours', () => {
    expect(waits(1).map((wait) => wait / SECOND)).toEqual([5, 20, 80, 320, 1_280, 5_120, 7_200, 7_200]);
  });

  it('are half as long at the least, so that receivers that fell together are not tried together', () => {
    expect(waits(0)).toEqual(waits(1).map((wait) => wait / 2));
  });

  it('come to about three to six hours in all: a receiver may be away for a morning', () => {
    expect(total(0)).toBeGreaterThan(2.9 * HOUR);
    expect(total(1)).toBeLessThan(6 * HOUR);
  });
});

describe('a receiver that says no', () => {
  let telling: Telling;
  let receiver: Receiver;
  let now = Date.parse('2026-03-02T08:00:00.000Z');
  beforeEach(async () => {
    telling = await createTelling();
    receiver = await startReceiver(({ event }) => (event.data.id === 'nej' ? 500 : 204));
  });
  afterEach(async () => {
    await telling.stop();
    await receiver.stop();
  });
  const tried = (): number => ofRun('nej', receiver.received).length;
  const noted = async (attempts: number): Promise<string | null> => {
    await until(`attempt ${attempts} is noted`, async () => {
      const [row] = await waitingOf(telling.db, 'w1');
      return row?.attempts === attempts;
    });
    return (await waitingOf(telling.db, 'w1'))[0]!.nextAt;
  };

  it('is tried again when the wait is over and not before, until it is given up on', async () => {
    await telling.register('w1', receiver.address);
    telling.start({ now: () => new Date(now).toISOString(), waitAfter: (attempts) => waitAfter(attempts, 1) });
    await telling.note('nej');
    for (let attempts = 1; attempts < MOST_ATTEMPTS; attempts += 1) {
      const nextAt = await noted(attempts);
      expect(Date.parse(nextAt!) - now).toBe(waitAfter(attempts, 1));
      now = Date.parse(nextAt!) - 1;
      // Another run is told of by a round that could have tried this one again.
      await telling.note(`ja-${attempts}`);
      await until('the other is told of', () => ofRun(`ja-${attempts}`, receiver.received).length === 1);
      expect(tried()).toBe(attempts);
      now += 1;
    }
    expect(await noted(MOST_ATTEMPTS)).toBeNull();
    now += 1_000 * HOUR;
    await telling.note('ja-sidst');
    await until('the last is told of', () => ofRun('ja-sidst', receiver.received).length === 1);
    expect(tried()).toBe(MOST_ATTEMPTS);
  });
});
