import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asStored } from './as-stored.js';

class Input {
  readonly text = 'et ønske';
  readonly left?: string = undefined;
}

const { plain } = fc.letrec((tie) => ({
  plain: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, undefined, '__proto__', new Input()),
    fc.array(tie('plain')),
    fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), tie('plain')),
  ),
}));

describe('data as it will be stored', () => {
  it('is what the store gives back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), plain), (data) => {
        expect(asStored(data)).toStrictEqual(JSON.parse(JSON.stringify(data)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is another object than the given one, in all its parts', () => {
    const given = { list: [{ text: 'et' }] };
    const stored = asStored(given) as typeof given;
    given.list[0]!.text = 'to';
    expect(stored).toEqual({ list: [{ text: 'et' }] });
  });
});
