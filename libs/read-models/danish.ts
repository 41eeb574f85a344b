const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzæøå';
const BORROWED: { readonly [letter: string]: string } = { ä: 'æ', ö: 'ø', ü: 'y', ß: 'ss', ð: 'd', þ: 'th' };
const LONGEST = 120;

/**
 * A text as it is compared in searches: small letters, `aa` as `å`, letters borrowed from other languages as their
 * Danish relatives, accents gone, anything that is neither letter nor digit as one space.
 */
export function danishFold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/[^ 0-9a-zæøå]/gu, (letter) => BORROWED[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replaceAll('aa', 'å');
}

/**
 * A text's place in Danish alphabetical order, whatever its capitals: æ, ø and å come after z, and aa counts as å.
 * Two hexadecimal digits a letter, so that every database orders them alike, whatever collation it was made with.
 */
export function danishSortKey(text: string): string {
  return Array.from(danishFold(text).slice(0, LONGEST), weight).join('');
}

function weight(letter: string): string {
  if (letter === ' ') return '10';
  const place = ALPHABET.indexOf(letter);
  if (place >= 0) return (0x20 + place).toString(16);
  return `ff${letter.codePointAt(0)!.toString(16).padStart(6, '0')}`;
}
