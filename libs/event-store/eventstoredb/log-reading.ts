import type { Position } from '#engine/event.js';
import type { ReadAllOptions } from '#engine/event-store.js';
import { disjoint } from '../prefixes.js';
import { checkCount } from '../reading.js';
import { placeOf } from './position.js';

/** A checked `ReadAllOptions`; `prefixes` as from `disjoint`. */
export interface LogReading {
  readonly after: Position;
  readonly prefixes: readonly string[] | undefined;
  readonly limit: number;
}

/** @throws TypeError when `limit` is not a whole number from 0, or `after` is from another kind of store. */
export function logReading({ after = '', prefixes, limit }: ReadAllOptions): LogReading {
  checkCount('limit', limit);
  placeOf(after);
  return { after, prefixes: disjoint(prefixes), limit };
}
