import { holdsProtected } from '#engine/protected-text.js';

/**
 * The beginning of a text, at most `length` UTF-16 units and never half a character, which no event can hold. A
 * protected text is kept whole: a part of it could never be read.
 */
export function shortened(text: string, length: number): string {
  if (holdsProtected(text)) return text;
  return text.slice(0, length).replace(/\p{Surrogate}$/u, '');
}
