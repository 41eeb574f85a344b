import { sql } from 'kysely';
import type { ReadModels } from '../tables/tables.js';
import { keyOf } from '../sessions/secret.js';

/** How often something has been done in a period, and when the period ends; ISO 8601 in UTC. */
export interface Count {
  readonly hits: number;
  readonly endsAt: string;
}

/** Counts that several processes share. Whom they are of is kept as a hash: it may be an address. */
export interface SharedCounts {
  /** Counts once more; the first after a period has ended begins the next. */
  increment(key: string): Promise<Count>;
  /** Takes one back that should not have counted. */
  decrement(key: string): Promise<void>;
  reset(key: string): Promise<void>;
}

export function createSharedCounts({
  db,
  name,
  periodMs,
  now,
}: {
  readonly db: ReadModels;
  /** Keeps the counts of one limit from those of another. */
  readonly name: string;
  readonly periodMs: number;
  readonly now: () => string;
}): SharedCounts {
  const kept = (key: string): string => keyOf(`${name} ${key}`);
  let sweptUntil = '';

  /** Once a period at most: what has ended is of no use to anybody. */
  async function sweep(at: string, next: string): Promise<void> {
    if (at < sweptUntil) return;
    sweptUntil = next;
    await db.deleteFrom('limits').where('endsAt', '<=', at).execute();
  }

  return {
    async increment(key) {
      const at = now();
      const endsAt = new Date(Date.parse(at) + periodMs).toISOString();
      await sweep(at, endsAt);
      // In one statement, so that two processes at once count two.
      return db
        .insertInto('limits')
        .values({ key: kept(key), hits: 1, endsAt })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({
            hits: sql<number>`case when limits."endsAt" <= ${at} then 1 else limits.hits + 1 end`,
            endsAt: sql<string>`case when limits."endsAt" <= ${at} then ${endsAt} else limits."endsAt" end`,
          }),
        )
        .returning(['hits', 'endsAt'])
        .executeTakeFirstOrThrow();
    },
    async decrement(key) {
      const one = db.updateTable('limits').set((eb) => ({ hits: eb('hits', '-', 1) }));
      await one.where('key', '=', kept(key)).where('hits', '>', 0).execute();
    },
    async reset(key) {
      await db.deleteFrom('limits').where('key', '=', kept(key)).execute();
    },
  };
}
