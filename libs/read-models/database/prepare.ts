import { START } from '#engine/event.js';
import { formatOf } from '../tables/shape.js';
import { type ReadModels, shapes } from '../tables/tables.js';
import { createIndexes, createTable, tableNames } from './create.js';
import { createSessionTables } from './create-sessions.js';

/**
 * Makes what is missing, and makes anew each projection's table whose rows are of another format than this code
 * writes. Checkpoints and parked events of policies, and sessions, are never dropped. For SQLite and PostgreSQL.
 */
export async function prepareTables(db: ReadModels): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await createBookkeeping(trx);
    await createSessionTables(trx);
    const there = await tableNames(trx);
    const checkpoints = await trx.selectFrom('checkpoints').select(['name', 'format']).execute();
    const formats = new Map(checkpoints.map(({ name, format }) => [name, format]));
    for (const shape of shapes) {
      const { name } = shape;
      const format = formatOf(shape);
      if (formats.get(name) === format && there.has(name)) continue;
      await trx.schema.dropTable(name).ifExists().execute();
      await createTable(trx, shape, name);
      await createIndexes(trx, shape, name);
      await trx.deleteFrom('checkpoints').where('name', '=', name).execute();
      await trx.insertInto('checkpoints').values({ name, format, position: START, events: 0 }).execute();
    }
  });
}

async function createBookkeeping(db: ReadModels): Promise<void> {
  await db.schema
    .createTable('checkpoints')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('position', 'text', (column) => column.notNull())
    .addColumn('events', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('policyCheckpoints')
    .ifNotExists()
    .addColumn('policy', 'text', (column) => column.primaryKey())
    .addColumn('position', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('parked')
    .ifNotExists()
    .addColumn('policy', 'text', (column) => column.notNull())
    .addColumn('position', 'text', (column) => column.notNull())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('eventId', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('parkedAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('parked_key', ['policy', 'position'])
    .execute();
}
