import { Refusal } from '#engine/refusal.js';

/** Which part of a list to show. */
export interface Page {
  /** 1-200; default 50. */
  readonly limit?: number;
  /** How many to pass over; default none. */
  readonly offset?: number;
}

/** A page with the number of items on all pages. */
export interface Listed<T> {
  readonly total: number;
  readonly items: readonly T[];
}

const MOST = 200;
const USUAL = 50;

/** @throws Refusal `malformed-request` */
export function limitOf({ limit = USUAL }: Page): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST) return limit;
  throw new Refusal('malformed-request', `limit skal være et helt tal fra 1 til ${MOST}.`);
}

/** @throws Refusal `malformed-request` */
export function offsetOf({ offset = 0 }: Page): number {
  if (Number.isSafeInteger(offset) && offset >= 0) return offset;
  throw new Refusal('malformed-request', 'offset skal være et helt tal fra 0.');
}
