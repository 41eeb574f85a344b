import { digest } from '#engine/seal.js';

/** What the form of ids allows (`ID` in `#engine/fields.js`). */
const LONGEST = 80;
const FINGERPRINT = 16;

/**
 * An id made of others: the parts with dashes between them where that is short enough, else its beginning with a
 * fingerprint of the whole. The same parts always give the same id, and parts that differ give ids that differ.
 */
export function composedId(...parts: readonly (string | number)[]): string {
  const whole = parts.join('-');
  if (whole.length <= LONGEST) return whole;
  return `${whole.slice(0, LONGEST - FINGERPRINT - 1)}-${digest(whole).slice(0, FINGERPRINT)}`;
}
