import { Refusal } from '#engine/refusal.js';
import { type Ground, grounds } from './grounds.js';

/**
 * Reads which documents are kept back and why: `3:private,7:internal`.
 * @throws Refusal `malformed-request`
 */
export function withholdingFrom(text: string): ReadonlyMap<number, Ground> {
  const pairs = text === '' ? [] : text.split(',');
  return new Map(
    pairs.map((pair) => {
      const [, number = '', ground = ''] = /^([1-9]\d{0,5}):([a-z]+)$/.exec(pair.trim()) ?? [];
      if (Object.hasOwn(grounds, ground)) return [Number(number), ground as Ground];
      const known = Object.entries(grounds).map(([name, title]) => `${name} (${title})`);
      throw new Refusal(
        'malformed-request',
        `»${pair}« siger ikke, hvilken akt der undtages og hvorfor. Skriv for eksempel 3:private. Grundene er: ${known.join('; ')}.`,
      );
    }),
  );
}
