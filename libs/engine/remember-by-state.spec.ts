import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StateValue } from './event.js';
import { rememberByState } from './remember-by-state.js';

/** Few names, so that values are often alike, in part or in whole; some are what the marks between them could be. */
const name = fc.constantFrom('a', 'b', 'open', 'close', '');
const { value } = fc.letrec<{ value: StateValue }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, name, fc.dictionary(name, tie('value'), { maxKeys: 3 })),
}));

describe('what is remembered by state', () => {
  it('is made once for each value, and never given for another', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        const made: string[] = [];
        const textOf = rememberByState((one) => {
          made.push(JSON.stringify(one));
          return JSON.stringify(one);
        });
        const texts = values.map((one) => JSON.stringify(one));
        expect(values.map((one) => textOf(one))).toEqual(texts);
        expect(made.toSorted()).toEqual([...new Set(texts)].toSorted());
      }),
    );
  });

  it('is nothing where making it failed: it is tried again', () => {
    let tries = 0;
    const failing = rememberByState((one): StateValue => {
      if (++tries === 1) throw new Error('unknown state');
      return one;
    });
    expect(() => failing('a')).toThrow('unknown state');
    expect([failing('a'), failing('a')]).toEqual(['a', 'a']);
    expect(tries).toBe(2);
  });

  it('is forgotten when there is more than a chart could have, and made anew', () => {
    let made = 0;
    const count = rememberByState(() => ++made);
    for (let n = 0; n < 2_001; n += 1) count(`state-${n}`);
    expect(count('state-2000')).toBe(2_001);
    expect(count('state-0')).toBe(2_002);
  });
});
