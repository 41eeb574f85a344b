import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRecentlyUsed } from './recently-used.js';

describe('what was used recently', () => {
  it('is kept as it was set last', () => {
    const recent = createRecentlyUsed<number>(4);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.set('a', 3);
    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([3, 2, undefined]);
  });

  it('stays as long as it is used, however much else is', () => {
    const recent = createRecentlyUsed<number>(4);
    recent.set('a', 1);
    for (let next = 0; next < 100; next += 1) {
      recent.set(`other-${next}`, next);
      expect(recent.get('a')).toBe(1);
    }
  });

  it('is gone when all is forgotten', () => {
    const recent = createRecentlyUsed<number>(4);
    for (const name of ['a', 'b', 'c']) recent.set(name, 1);
    recent.clear();
    expect(['a', 'b', 'c'].map((name) => recent.get(name))).toEqual([undefined, undefined, undefined]);
  });

  it('holds at most its capacity, at least the half of it used last, and never a value from before', () => {
    const names = fc.integer({ min: 0, max: 12 }).map((number) => `n${number}`);
    const use = fc.record({ name: names, sets: fc.boolean() });
    fc.assert(
      fc.property(fc.array(use, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (uses, half) => {
        const recent = createRecentlyUsed<number>(2 * half);
        const latest = new Map<string, number>();
        const order: string[] = [];
        for (const [index, { name, sets }] of uses.entries()) {
          const found = recent.get(name);
          expect([undefined, latest.get(name)]).toContain(found);
          if (order.slice(0, half).includes(name)) expect(found).toBe(latest.get(name));
          if (sets) recent.set(name, index);
          if (sets) latest.set(name, index);
          if (!sets && found === undefined) continue;
          order.splice(0, order.length, name, ...order.filter((other) => other !== name));
        }
        const all = Array.from({ length: 13 }, (_, number) => `n${number}`);
        const held = heldOf(recent, all);
        expect(held).toBeLessThanOrEqual(2 * half);
      }),
    );
  });
});

/** How many are held: asking makes them young again, which can only push out others that were asked before. */
function heldOf(recent: { get(name: string): number | undefined }, names: readonly string[]): number {
  return names.filter((name) => recent.get(name) !== undefined).length;
}
