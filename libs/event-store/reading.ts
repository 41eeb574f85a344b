import type { ReadAllOptions, ReadStreamOptions } from '#engine/event-store.js';
import { numberOf } from './position.js';
import { disjoint } from './prefixes.js';

/** A checked `ReadStreamOptions`; the defaults of `from` and `limit` are left to the store. */
export interface StreamReading {
  readonly from: number | undefined;
  readonly backwards: boolean;
  readonly limit: number | undefined;
}

/** A checked `ReadAllOptions`: events numbered above `after`; `prefixes` as from `disjoint`. */
export interface LogReading {
  readonly after: number;
  readonly prefixes: readonly string[] | undefined;
  readonly limit: number;
}

/** @throws TypeError when `from` or `limit` is not a whole number from 0. */
export function streamReading({ from, direction, limit }: ReadStreamOptions): StreamReading {
  if (from !== undefined) checkCount('from', from);
  if (limit !== undefined) checkCount('limit', limit);
  return { from, backwards: direction === 'backwards', limit };
}

/** @throws TypeError when `limit` is not a whole number from 0, or `after` is from another kind of store. */
export function logReading({ after = '', prefixes, limit }: ReadAllOptions): LogReading {
  checkCount('limit', limit);
  return { after: numberOf(after), prefixes: disjoint(prefixes), limit };
}

/** @throws TypeError when the value is not a whole number from 0. */
export function checkCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new TypeError(`${name} must be a whole number from 0: ${value}`);
}
