import { describe, expect, it } from '@jest/globals';
import { DEEPEST, problemsIn } from './field-problems.js';

const odd = (value: unknown): string | undefined => (value === 'ulige' ? 'er ulige' : undefined);
const nested = (layers: number, innermost: unknown): unknown =>
  layers === 0 ? innermost : { a: nested(layers - 1, innermost) };

describe('what is wrong in what came in', () => {
  it('is told by the path of the field, in the order of the fields', () => {
    const input = { first: 'ulige', list: ['lige', { inner: 'ulige' }], last: 'ulige' };
    expect(problemsIn(input, odd)).toEqual([
      { field: 'first', messages: ['er ulige'] },
      { field: 'list.1.inner', messages: ['er ulige'] },
      { field: 'last', messages: ['er ulige'] },
    ]);
  });

  it('is told of the whole by an empty path, and a value with a flaw is not looked into', () => {
    expect(problemsIn({ a: 'ulige' }, () => 'er forkert')).toEqual([{ field: '', messages: ['er forkert'] }]);
  });

  it('is nothing where there is nothing wrong', () => {
    expect(problemsIn({ a: [null, 7, true, 'lige', undefined] }, odd)).toEqual([]);
    expect(problemsIn(undefined, odd)).toEqual([]);
  });

  it('is looked for one layer below the deepest, and no further', () => {
    expect(problemsIn(nested(DEEPEST + 1, 'ulige'), odd)).toHaveLength(1);
    expect(problemsIn(nested(DEEPEST + 2, 'ulige'), odd)).toEqual([]);
    expect(problemsIn(JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)), odd)).toEqual([]);
  });
});
