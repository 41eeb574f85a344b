import { describe, expect, it } from '@jest/globals';
import { danishFold, danishSortKey } from './danish.js';

const sorted = (names: readonly string[]): string[] =>
  names
    .map((name) => ({ name, key: danishSortKey(name) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ name }) => name);

describe('Danish alphabetical order', () => {
  it('puts æ, ø and å after z, in that order', () => {
    expect(sorted(['Åbenrå', 'Ølgod', 'Zebra', 'Ærø', 'Als'])).toEqual(['Als', 'Zebra', 'Ærø', 'Ølgod', 'Åbenrå']);
  });

  it('counts aa as å and takes no notice of capitals', () => {
    expect(danishSortKey('Aabenraa')).toBe(danishSortKey('åbenrå'));
    expect(sorted(['Aarup', 'als', 'Assens', 'ÆRØ'])).toEqual(['als', 'Assens', 'ÆRØ', 'Aarup']);
  });

  it('puts words that begin alike by what follows, a space before any letter', () => {
    expect(sorted(['SAM:BO', 'Samarbejde', 'Sam', 'Sam Zebra'])).toEqual(['Sam', 'SAM:BO', 'Sam Zebra', 'Samarbejde']);
  });

  it('takes letters from other languages as their Danish relatives', () => {
    expect(danishFold('Müller, Händel & Åse Écrivain')).toBe('myller hændel åse ecrivain');
  });

  it('is made of hexadecimal digits only, which every collation of every database orders alike', () => {
    expect(danishSortKey('Ærø – 20 % «дом» 漢')).toMatch(/^[0-9a-f]+$/);
  });

  it('agrees with the Danish rules of ICU on the names of the municipalities', () => {
    const names = [
      'Ærø',
      'Aabenraa',
      'Tønder',
      'Varde',
      'Vejen',
      'Vejle',
      'Nyborg',
      'Nordfyns',
      'Faaborg-Midtfyn',
      'Fanø',
      'Fredericia',
    ];
    expect(sorted(names)).toEqual([...names].sort(new Intl.Collator('da').compare));
  });
});
