import { Kysely, PostgresDialect, sql } from 'kysely';
import type { ReadModels, Tables } from '../../tables/tables.js';
import { prepareTables } from '../prepare.js';
import { createPool } from './pool.js';

export interface PostgresOptions {
  /** `postgres://user:password@host:5432/database`; `isPostgresUrl` holds. */
  readonly url: string;
  /** Makes no tables and changes none: for processes that only read. */
  readonly forReading?: boolean;
  /** How long to wait for an answer, in milliseconds. Default: for ever, since an index may take its time. */
  readonly answerMs?: number;
}

/**
 * Opens the read models in a PostgreSQL. Unless they are only read, tables of another format are emptied, to be filled
 * again by `startProjections`. Close with `destroy()`.
 * @throws StoreUnavailable with a Danish reason, which shows neither user nor password
 */
export async function openPostgresReadModels({ url, forReading, answerMs }: PostgresOptions): Promise<ReadModels> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: createPool(url, answerMs) }) });
  try {
    await (forReading ? sql`select 1`.execute(db) : prepareTables(db));
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
