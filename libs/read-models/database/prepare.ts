import { sql } from 'kysely';
import { START } from '#engine/event.js';
import { formatOf } from '../tables/shape.js';
import { type ReadModels, shapes } from '../tables/tables.js';
import { createIndexes, createTable, tableNames } from './create.js';
import { createNoticeTables } from './create-notices.js';
import { createSessionTables } from './create-sessions.js';
import { createWebhookTables } from './create-webhooks.js';
import { isPostgres, textType } from './kind.js';

/** Any number that nothing else in the database locks by. */
const PREPARING = 7_767_579;

/**
 * Makes what is missing, and makes anew each projection's table whose rows are of another format than this code
 * writes. Checkpoints and parked events of policies, sessions, and what webhooks
 * and persons have been told, are never dropped. For SQLite and PostgreSQL.
 */
export async function prepareTables(db: ReadModels): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await waitForOthers(trx);
    await createBookkeeping(trx);
    await createSessionTables(trx);
    await createWebhookTables(trx);
    await createNoticeTables(trx);
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

/**
 * Two processes that start at once would both find a table missing, and both make it. SQLite lets one write at a time.
 */
async function waitForOthers(db: ReadModels): Promise<void> {
  if (isPostgres(db)) await sql`select pg_advisory_xact_lock(${sql.lit(PREPARING)})`.execute(db);
}

async function createBookkeeping(db: ReadModels): Promise<void> {
  const text = textType(db);
  await db.schema
    .createTable('checkpoints')
    .ifNotExists()
    .addColumn('name', text, (column) => column.primaryKey())
    .addColumn('format', text, (column) => column.notNull())
    .addColumn('position', text, (column) => column.notNull())
    .addColumn('events', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('policyCheckpoints')
    .ifNotExists()
    .addColumn('policy', text, (column) => column.primaryKey())
    .addColumn('position', text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('parked')
    .ifNotExists()
    .addColumn('policy', text, (column) => column.notNull())
    .addColumn('position', text, (column) => column.notNull())
    .addColumn('stream', text, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('eventId', text, (column) => column.notNull())
    .addColumn('type', text, (column) => column.notNull())
    .addColumn('reason', text, (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('parkedAt', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('parked_key', ['policy', 'position'])
    .execute();
  await createLeading(db);
}

/** What several processes that share the work agree by. */
async function createLeading(db: ReadModels): Promise<void> {
  const text = textType(db);
  await db.schema
    .createTable('leases')
    .ifNotExists()
    .addColumn('name', text, (column) => column.primaryKey())
    .addColumn('holder', text, (column) => column.notNull())
    .addColumn('token', 'integer', (column) => column.notNull())
    .addColumn('expiresAt', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('refusedDeadlines')
    .ifNotExists()
    .addColumn('stream', text, (column) => column.notNull())
    .addColumn('timer', text, (column) => column.notNull())
    .addColumn('dueAt', text, (column) => column.notNull())
    .addColumn('reason', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('refusedDeadlines_key', ['stream', 'timer', 'dueAt'])
    .execute();
}
