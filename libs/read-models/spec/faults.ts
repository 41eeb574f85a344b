import { sql } from 'kysely';
import { isPostgres } from '../database/kind.js';
import type { ReadModels } from '../tables/tables.js';

/** Makes the database refuse rows of a table from a revision on, until `heal`. */
export async function breakTable(db: ReadModels, table: string, fromRevision: number): Promise<void> {
  const condition = sql.raw(`new.revision >= ${fromRevision}`);
  if (!isPostgres(db)) {
    await sql`create trigger broken before insert on ${sql.table(table)} when ${condition}
      begin select raise(abort, 'the disk is on fire'); end`.execute(db);
    return;
  }
  await sql`create function burn() returns trigger language plpgsql
    as $$ begin raise exception 'the disk is on fire'; end $$`.execute(db);
  await sql`create trigger broken before insert on ${sql.table(table)}
    for each row when (${condition}) execute function burn()`.execute(db);
}

export async function heal(db: ReadModels): Promise<void> {
  await (isPostgres(db) ? sql`drop function burn cascade` : sql`drop trigger broken`).execute(db);
}
