import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ProtectedText, holdsProtected, protectedTextsIn, replaceProtected } from '#engine/protected-text.js';
import { newKey, textKeyOf, unwrapKey, wrapKey } from './keys.js';

const place = { stream: 'revision-sam-bo', field: 'answers.0.text', event: '5b2f1c52-7c0e-5d4e-9a55-3f0f6d1f8a01' };
const subjects = ['p-1001', 'p-1002'];
const keys = [newKey(), newKey()];
const key = textKeyOf(subjects, keys);

function parsed(token: string): ProtectedText {
  const [found] = protectedTextsIn(token);
  return found!.text;
}

describe('a protected text', () => {
  it('is read again with the keys of all it is by and about, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const token = key.seal(text, place);
        expect(holdsProtected(token)).toBe(true);
        expect(parsed(token)).toMatchObject({ ...place, subjects });
        expect(textKeyOf(subjects, keys).read(parsed(token))).toBe(text);
      }),
    );
  });

  it('is found inside a sentence, and only the text is replaced', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.string(), (before, text) => {
        fc.pre(!before.includes('enc:'));
        const shown = replaceProtected(`${before} »${key.seal(text, place)}«-sagen.`, (found) => key.read(found)!);
        expect(shown).toBe(`${before} »${text}«-sagen.`);
      }),
    );
  });

  it('is different each time, so that equal texts do not look alike', () => {
    expect(key.seal('Samme', place)).not.toBe(key.seal('Samme', place));
  });

  it.each<[string, Partial<ProtectedText>]>([
    ['stream', { stream: 'revision-andet' }],
    ['field', { field: 'reason' }],
    ['event', { event: '5b2f1c52-7c0e-5d4e-9a55-3f0f6d1f8a02' }],
    ['persons', { subjects: ['p-1001', 'p-1003'] }],
    ['nonce', { nonce: 'AAAAAAAAAAAAAAAA' }],
    ['ciphertext', { ciphertext: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ])('is not read when its %s has been changed', (_what, change) => {
    expect(key.read({ ...parsed(key.seal('Hemmeligt', place)), ...change })).toBeUndefined();
  });

  it('is not read when any one bit of it is another', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
        const token = parsed(key.seal(text, place));
        const bytes = Buffer.from(token.ciphertext, 'base64url');
        bytes[at % bytes.length]! ^= 1 << (at % 8);
        expect(key.read({ ...token, ciphertext: bytes.toString('base64url') })).toBeUndefined();
      }),
    );
  });

  it('is not read with the key of only one, or with somebody else’s', () => {
    const token = parsed(key.seal('Hemmeligt', place));
    expect(textKeyOf(['p-1001'], [keys[0]!]).read(token)).toBeUndefined();
    expect(textKeyOf(subjects, [keys[0]!, newKey()]).read(token)).toBeUndefined();
    expect(textKeyOf(subjects, [keys[1]!, keys[0]!]).read(token)).toBeUndefined();
  });

  it('has digests that nobody can guess at without the keys', () => {
    expect(textKeyOf(subjects, keys).digest('a')).toBe(key.digest('a'));
    expect(textKeyOf(subjects, [newKey(), newKey()]).digest('a')).not.toBe(key.digest('a'));
  });
});

describe("a person's key", () => {
  const master = newKey();

  it('is kept so that only the master key gives it back, and only as that person’s', () => {
    const own = newKey();
    const wrapped = wrapKey(master, 'p-1001', own);
    expect(unwrapKey(master, 'p-1001', wrapped)).toEqual(own);
    expect(unwrapKey(master, 'p-1002', wrapped)).toBeUndefined();
    expect(unwrapKey(newKey(), 'p-1001', wrapped)).toBeUndefined();
    expect(unwrapKey(master, 'p-1001', 'noget vrøvl')).toBeUndefined();
  });
});
