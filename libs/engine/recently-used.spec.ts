import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRecentlyUsed } from './recently-used.js';

describe('what was used recently', () => {
  it('is kept as it was set last', () => {
    const recent = createRecentlyUsed<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.set('a', 3);
    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([3, 2, undefined]);
  });

  it('stays as long as it is used, however much else is', () => {
    const recent = createRecentlyUsed<number>(2);
    recent.set('a', 1);
    for (let next = 0; next < 100; next += 1) {
      recent.set(`other-${next}`, next);
      expect(recent.get('a')).toBe(1);
    }
  });

  it('is gone when all is forgotten', () => {
    const recent = createRecentlyUsed<number>(2);
    for (const name of ['a', 'b', 'c']) recent.set(name, 1);
    recent.clear();
    expect(['a', 'b', 'c'].map((name) => recent.get(name))).toEqual([undefined, undefined, undefined]);
  });

  it('holds at least those used last, at most twice as many, and never a value from before', () => {
    const names = fc.integer({ min: 0, max: 12 }).map((number) => `n${number}`);
    const use = fc.record({ name: names, sets: fc.boolean() });
    fc.assert(
      fc.property(fc.array(use, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (uses, least) => {
        const recent = createRecentlyUsed<number>(least);
        const latest = new Map<string, number>();
        const order: string[] = [];
        for (const [index, { name, sets }] of uses.entries()) {
          const found = recent.get(name);
          expect([undefined, latest.get(name)]).toContain(found);
          if (order.slice(0, least).includes(name)) expect(found).toBe(latest.get(name));
          if (sets) recent.set(name, index);
          if (sets) latest.set(name, index);
          if (!sets && found === undefined) continue;
          order.splice(0, order.length, name, ...order.filter((other) => other !== name));
        }
        // Those used last are asked for first: to ask for an old one may put out others that were held.
        const held = order.filter((name) => recent.get(name) !== undefined);
        expect(held.length).toBeLessThanOrEqual(2 * least);
      }),
    );
  });
});
