import { type Kysely, sql } from 'kysely';
import { isPostgres, textType } from '#read-models/database/kind.js';
import type { ReadModels } from '#read-models/tables/tables.js';

/** Name and contact data of one person. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** The key of a person's texts, encrypted with the master key; null when the person has been erased. */
export interface PersonKeyRow {
  readonly person: string;
  readonly wrapped: string | null;
  /** ISO 8601; null while there is a key. */
  readonly erasedAt: string | null;
}

/** Someone who wants no mail. Nobody else has a row. */
export interface MailDeclinedRow {
  readonly person: string;
}

/** The tables of persons: neither events nor read models, so that nothing of them can be rebuilt when it is erased. */
export interface PersonTables {
  readonly persons: PersonRow;
  readonly personKeys: PersonKeyRow;
  readonly mailDeclined: MailDeclinedRow;
}

/** A connection to the tables of persons. */
export type PersonsDatabase = Kysely<PersonTables>;

/** Any number that nothing else in the database locks by. */
const PREPARING = 7_767_580;

/** Makes the tables if they are not there. For SQLite and PostgreSQL. */
export async function createPersonTables(db: PersonsDatabase): Promise<void> {
  const text = textType(db as unknown as ReadModels);
  await db.transaction().execute(async (trx) => {
    if (onPostgres(db)) await sql`select pg_advisory_xact_lock(${sql.lit(PREPARING)})`.execute(trx);
    await trx.schema
      .createTable('persons')
      .ifNotExists()
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('email', text)
      .addColumn('phone', text)
      .execute();
    await trx.schema
      .createTable('personKeys')
      .ifNotExists()
      .addColumn('person', text, (column) => column.primaryKey())
      .addColumn('wrapped', text)
      .addColumn('erasedAt', text)
      .execute();
    await trx.schema
      .createTable('mailDeclined')
      .ifNotExists()
      .addColumn('person', text, (column) => column.primaryKey())
      .execute();
  });
}

/** Whether the tables are in PostgreSQL; otherwise they are in a SQLite file of their own. */
export function onPostgres(db: PersonsDatabase): boolean {
  return isPostgres(db as unknown as ReadModels);
}
