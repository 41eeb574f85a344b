import { PostgresAdapter, type RawBuilder, sql } from 'kysely';
import type { ReadModels } from '../tables/tables.js';

/**
 * Whether the read models are in PostgreSQL; otherwise they are in SQLite. Only for what the two cannot say, or do
 * well, alike.
 */
export function isPostgres(db: ReadModels): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** The type of columns with text: ordered by code point whatever language a PostgreSQL was made for, as SQLite does. */
export function textType(db: ReadModels): RawBuilder<unknown> | 'text' {
  return isPostgres(db) ? sql`text collate "C"` : 'text';
}

/** The time by the database's own clock, in milliseconds since 1970, so that processes need not agree on theirs. */
export function databaseTime(db: ReadModels): RawBuilder<number> {
  return isPostgres(db)
    ? sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`
    : sql<number>`cast(unixepoch('subsec') * 1000 as integer)`;
}

/**
 * To come first in a transaction that others are not to wait for: it gives up when it has to wait for a lock itself.
 */
export async function givingWay(trx: ReadModels): Promise<void> {
  if (isPostgres(trx)) await sql`set local lock_timeout = '500ms'`.execute(trx);
}
