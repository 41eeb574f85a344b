import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { openReadModels } from '../database/open.js';
import { openPostgresReadModels } from '../database/postgres/open.js';
import type { ReadModels } from '../tables/tables.js';

/** An empty database for one specification: SQLite, or in Jest's project of that name PostgreSQL. */
export interface SpecDatabase {
  /** Opens it; as another process would, when it is open already. */
  open(): Promise<ReadModels>;
  /** Closes all that was opened and removes the database. */
  remove(): Promise<void>;
}

export function specDatabase(folder: string): SpecDatabase {
  const opened: ReadModels[] = [];
  const schema = onPostgres ? postgresSchema() : undefined;
  return {
    async open() {
      const db = await (schema ? openPostgresReadModels({ url: await schema.url() }) : openReadModels({ folder }));
      opened.push(db);
      return db;
    },
    async remove() {
      await Promise.all(opened.map((db) => db.destroy()));
      await schema?.drop();
    },
  };
}

/** Whether the specification is run on PostgreSQL. */
export const onPostgres = (globalThis as { readModelsOn?: string }).readModelsOn === 'PostgreSQL';

/** An empty folder, and how to remove it. */
export function specFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'read-models-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A schema of its own in the PostgreSQL that the specifications share. */
export interface PostgresSchema {
  /** Address by which new tables go into the schema; made at the first call. */
  url(): Promise<string>;
  drop(): Promise<void>;
}

export function postgresSchema(): PostgresSchema {
  const server = process.env['POSTGRES_FOR_SPECS'];
  if (!server) throw new Error('There is no PostgreSQL: run this in the project PostgreSQL of Jest');
  const name = `spec_${randomBytes(6).toString('hex')}`;
  let made: Promise<void> | undefined;
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${name}`);
  return {
    async url() {
      await (made ??= administer(server, (db) => sql`create schema ${sql.id(name)}`.execute(db)));
      return url.href;
    },
    drop: async () => {
      if (made) await administer(server, (db) => sql`drop schema ${sql.id(name)} cascade`.execute(db));
    },
  };
}

async function administer(url: string, work: (db: Kysely<unknown>) => Promise<unknown>): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1, options: '-c client_min_messages=warning' });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  await work(db).finally(() => db.destroy());
}
