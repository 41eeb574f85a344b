import { describe, expect, it } from '@jest/globals';
import { silences } from './silences.js';

describe('stretches without a prefix', () => {
  it('are skipped from where they were found to begin, and only for the same prefixes', () => {
    const known = silences();
    known.note(['a-'], '3', '7');
    expect(['2', '3', '5', '7', '8'].map((position) => known.after(['a-'], position))).toEqual([
      '2',
      '7',
      '7',
      '7',
      '8',
    ]);
    expect(known.after(['b-'], '5')).toBe('5');
    expect(known.after(undefined, '5')).toBe('5');
  });

  it('are forgotten when there are too many kinds of them', () => {
    const known = silences();
    for (let n = 0; n < 51; n += 1) known.note([`p${n}-`], '1', '9');
    expect(known.after(['p0-'], '5')).toBe('5');
    expect(known.after(['p50-'], '5')).toBe('9');
  });
});
