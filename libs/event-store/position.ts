import { START, type Position } from '#engine/event.js';

// Number.MAX_SAFE_INTEGER has 16 digits: every count that JavaScript can hold keeps its order as text.
const DIGITS = 16;
const ZEROS = '0'.repeat(DIGITS);
const NUMBERED = /^\d{16}$/;

/** The position of the n-th event of a log, counted from 1; 0 is `START`. */
export function positionOf(n: number): Position {
  if (n === 0) return START;
  const digits = String(n);
  return ZEROS.slice(digits.length) + digits;
}

/**
 * The number behind a position made by `positionOf`.
 * @throws TypeError when the position is from another kind of store.
 */
export function numberOf(position: Position): number {
  if (position === START) return 0;
  if (!NUMBERED.test(position)) throw new TypeError(`Not a position in this log: ${JSON.stringify(position)}`);
  return Number(position);
}
