const collator = new Intl.Collator('da-DK');
const number = new Intl.NumberFormat('da-DK');

/** Orders things by a text of theirs as a Danish reader expects, å last and aa as å. */
export const by =
  <T>(text: (thing: T) => string) =>
  (one: T, other: T): number =>
    collator.compare(text(one), text(other));

/** `1 opgave`, `2 opgaver`, `1.200 opgaver`. */
export const counted = (count: number, one: string, several: string): string =>
  `${number.format(count)} ${count === 1 ? one : several}`;

/** `a`, `a og b`, `a, b og c`. */
export const listed = (items: readonly string[], last = 'og'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)!}`;

/** With a capital letter first. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** With a small letter first, inside a sentence; an abbreviation such as LEAD keeps its capitals. */
export const begunSmall = (text: string): string =>
  /^\p{Lu}(\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLocaleLowerCase('da') + text.slice(1) : text;
