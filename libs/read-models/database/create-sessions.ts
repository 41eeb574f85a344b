import { SEALED } from '../sessions/sealed-proof.js';
import type { ReadModels } from '../tables/tables.js';
import { textType } from './kind.js';

/** The tables of who is logged in. They come from no event: with the file gone, everyone logs in again. */
export async function createSessionTables(db: ReadModels): Promise<void> {
  const text = textType(db);
  await db.schema
    .createTable('sessions')
    .ifNotExists()
    .addColumn('key', text, (column) => column.primaryKey())
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('proof', text)
    .addColumn('seenAt', text, (column) => column.notNull())
    .addColumn('endsAt', text, (column) => column.notNull())
    .execute();
  // Before they were sealed, proofs lay here in clear text, and may hold names.
  await db.updateTable('sessions').set({ proof: null }).where('proof', 'not like', `${SEALED}%`).execute();
  await db.schema
    .createTable('sessionMarks')
    .ifNotExists()
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('mark', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('sessionMarks_key', ['mark', 'key'])
    .execute();
  await db.schema
    .createTable('logins')
    .ifNotExists()
    .addColumn('key', text, (column) => column.primaryKey())
    .addColumn('browser', text, (column) => column.notNull())
    .addColumn('memory', text, (column) => column.notNull())
    .addColumn('returnTo', text, (column) => column.notNull())
    .addColumn('endsAt', text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('limits')
    .ifNotExists()
    .addColumn('key', text, (column) => column.primaryKey())
    .addColumn('hits', 'integer', (column) => column.notNull())
    .addColumn('endsAt', text, (column) => column.notNull())
    .execute();
}
