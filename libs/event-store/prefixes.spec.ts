import { describe, expect, it } from '@jest/globals';
import { disjoint } from './prefixes.js';

describe('prefixes', () => {
  it.each([
    [undefined, undefined],
    [['a-', ''], undefined],
    [[], []],
    [['a-'], ['a-']],
    [
      ['a-1', 'b-', 'a-', 'a-1', 'a-12', 'ab-'],
      ['b-', 'a-', 'ab-'],
    ],
  ])('%j let through what %j do, each stream once', (given, expected) => {
    expect(disjoint(given)).toEqual(expected);
  });
});
