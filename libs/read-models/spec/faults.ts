import { sql } from 'kysely';
import type { ReadModels } from '../tables/tables.js';

/** Makes the database refuse rows of a table from a revision on, until `heal`. */
export async function breakTable(db: ReadModels, table: string, fromRevision: number): Promise<void> {
  const condition = sql.raw(`new.revision >= ${fromRevision}`);
  await sql`create trigger broken before insert on ${sql.table(table)} when ${condition}
    begin select raise(abort, 'the disk is on fire'); end`.execute(db);
}

export async function heal(db: ReadModels): Promise<void> {
  await sql`drop trigger broken`.execute(db);
}
