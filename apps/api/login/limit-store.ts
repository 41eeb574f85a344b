import type { Store } from 'express-rate-limit';
import { isPostgres } from '#read-models/database/kind.js';
import { createSharedCounts } from '#read-models/limits/shared-counts.js';
import type { Entrance } from './entrance.js';

/**
 * Where a limit is counted: in the database that several processes share, or, where the read models are one process's
 * own file, in that process. @param name of the limit
 */
export function limitStore(
  { db, now }: Pick<Entrance, 'db' | 'now'>,
  name: string,
  periodMs: number,
): Store | undefined {
  return isPostgres(db) ? storeOver(createSharedCounts({ db, name, periodMs, now })) : undefined;
}

/** Shared counts as the limits ask for them. */
export function storeOver(counts: ReturnType<typeof createSharedCounts>): Store {
  return {
    localKeys: false,
    async increment(key) {
      const { hits, endsAt } = await counts.increment(key);
      return { totalHits: hits, resetTime: new Date(endsAt) };
    },
    decrement: (key) => counts.decrement(key),
    resetKey: (key) => counts.reset(key),
  };
}
