import { PostgresAdapter, type RawBuilder, sql } from 'kysely';
import type { ReadModels } from '../tables/tables.js';

/** Whether the read models are in PostgreSQL; otherwise they are in SQLite. Only for what the two cannot say alike. */
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

/** Pages of SQLite's write-ahead log before it is moved into the file. */
export const PAGES = 2_000;
const MANY_PAGES = 8_000;

/** Bytes of the file that SQLite may read where the system keeps them, instead of copying them first. */
const MAPPED = 1_073_741_824;

/**
 * Does what writes the same pages again and again with a longer write-ahead log in SQLite: each time it is moved into
 * the file the disk is waited for. Not otherwise, since it takes four times the room. Indexes are made by reading the
 * whole file over and over, which is then read where it lies; not otherwise, since a disk that fails ends the process.
 */
export async function writingMuch<T>(db: ReadModels, work: () => Promise<T>): Promise<T> {
  if (isPostgres(db)) return work();
  await set(db, { wal_autocheckpoint: MANY_PAGES, mmap_size: MAPPED });
  try {
    return await work();
  } finally {
    await set(db, { wal_autocheckpoint: PAGES, mmap_size: 0 });
  }
}

async function set(db: ReadModels, pragmas: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, value] of Object.entries(pragmas)) await sql.raw(`pragma ${name} = ${value}`).execute(db);
}
