import { describe, expect, it } from '@jest/globals';
import { START } from '#engine/event.js';
import { isPosition, isSomewhere, placeOf, positionOf } from './position.js';

const place = (commit: bigint, prepare = commit) => ({ commit, prepare });

describe('a position in EventStoreDB', () => {
  it('keeps both numbers, and comes back as it was', () => {
    expect(positionOf(place(1_277n, 1_200n))).toBe('00000000000000001277-00000000000000001200');
    expect(placeOf(positionOf(place(1_277n, 1_200n)))).toEqual(place(1_277n, 1_200n));
  });

  it('has the order of the log as text, up to the largest there is, and START before them all', () => {
    const places = [place(0n), place(9n), place(10n, 3n), place(10n), place(2n ** 63n), place(2n ** 64n - 2n)];
    const positions = [START, ...places.map(positionOf)];
    expect([...positions].sort()).toEqual(positions);
  });

  it('is not the start where the first event is', () => {
    expect(placeOf(START)).toBeUndefined();
    expect(placeOf(positionOf(place(0n)))).toEqual(place(0n));
  });

  it.each(['nonsense', '0000000000000012', '1-1', `${'0'.repeat(20)}-${'0'.repeat(21)}`])('is not %j', (text) => {
    expect(() => placeOf(text)).toThrow(TypeError);
    expect(isPosition(text)).toBe(false);
  });

  it('is nowhere when the server gives nothing, zero, or its word for nothing', () => {
    const nowhere = [undefined, place(0n), place(2n ** 64n - 1n), place(5n, 2n ** 64n - 1n)];
    expect(nowhere.map(isSomewhere)).toEqual([false, false, false, false]);
    expect(isSomewhere(place(1n))).toBe(true);
  });
});
