import type { ReadModels } from '../tables/tables.js';
import { textType } from './kind.js';

/** The tables of what webhooks have been told. They come from no event. */
export async function createWebhookTables(db: ReadModels): Promise<void> {
  const text = textType(db);
  await db.schema
    .createTable('webhookPlaces')
    .ifNotExists()
    .addColumn('webhook', text, (column) => column.primaryKey())
    .addColumn('position', text, (column) => column.notNull())
    .addColumn('turn', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('webhookWaiting')
    .ifNotExists()
    .addColumn('webhook', text, (column) => column.notNull())
    .addColumn('position', text, (column) => column.notNull())
    .addColumn('stream', text, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('eventId', text, (column) => column.notNull())
    .addColumn('type', text, (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('reason', text, (column) => column.notNull())
    .addColumn('nextAt', text)
    .addColumn('since', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('webhookWaiting_key', ['webhook', 'position'])
    .execute();
  await db.schema
    .createTable('webhookSecrets')
    .ifNotExists()
    .addColumn('webhook', text, (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('secret', text, (column) => column.notNull())
    .addColumn('fetchedAt', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('webhookSecrets_key', ['webhook', 'number'])
    .execute();
}
