import type { ReadModels } from '../tables/tables.js';
import { textType } from './kind.js';

/** The tables of what persons have been told by mail. They come from no event. */
export async function createNoticeTables(db: ReadModels): Promise<void> {
  const text = textType(db);
  await db.schema
    .createTable('notices')
    .ifNotExists()
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('notice', text, (column) => column.notNull())
    .addColumn('sentAt', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('notices_key', ['person', 'notice'])
    .execute();
  await db.schema
    .createTable('noticePlaces')
    .ifNotExists()
    .addColumn('person', text, (column) => column.primaryKey())
    .addColumn('sentAt', text, (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('reason', text, (column) => column.notNull())
    .addColumn('nextAt', text, (column) => column.notNull())
    .execute();
}
