import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ID } from '#engine/fields.js';
import { composedId } from './composed-id.js';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,79}$/);

describe('an id made of others', () => {
  it('is the parts with dashes between them, where that is short enough', () => {
    expect(composedId('sam-bo', 'k1')).toBe('sam-bo-k1');
    expect(composedId('wg', 'x'.repeat(77))).toBe(`wg-${'x'.repeat(77)}`);
  });

  it('is shortened to a beginning and a fingerprint where it is not', () => {
    const made = composedId('wg', 'x'.repeat(78));
    expect(made).toHaveLength(80);
    expect(made).toMatch(/^wg-x{60}-[0-9a-f]{16}$/);
    expect(composedId('wg', 'x'.repeat(78))).toBe(made);
  });

  it('is always an id, and another one where the parts differ', () => {
    fc.assert(
      fc.property(id, id, fc.nat(99), (one, other, number) => {
        expect(composedId('wg', one, 'member', number)).toMatch(ID);
        if (one !== other) expect(composedId('wg', one)).not.toBe(composedId('wg', other));
      }),
    );
  });
});
