import type { Fence } from '#read-models/leases/fence.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import type { WebhookWaitingRow } from '#read-models/tables/webhook-row.js';

/** What the receiver of a webhook has not taken, in log order. */
export function waitingOf(db: ReadModels, webhook: string, limit = 1_000): Promise<WebhookWaitingRow[]> {
  const rows = db.selectFrom('webhookWaiting').selectAll().where('webhook', '=', webhook);
  return rows.orderBy('position').limit(limit).execute();
}

/** Whether something of a run waits: then what comes after it in that run waits too. */
export async function isHeld(db: ReadModels, webhook: string, stream: string): Promise<boolean> {
  const row = db.selectFrom('webhookWaiting').select('position').where('webhook', '=', webhook);
  return (await row.where('stream', '=', stream).limit(1).executeTakeFirst()) !== undefined;
}

/** The first of each run that is to be tried again by now, in log order. */
export function due(db: ReadModels, webhook: string, now: string, limit: number): Promise<WebhookWaitingRow[]> {
  return db
    .selectFrom('webhookWaiting')
    .selectAll()
    .where('webhook', '=', webhook)
    .where('nextAt', '<=', now)
    .where('position', 'in', (eb) =>
      eb
        .selectFrom('webhookWaiting as first')
        .select((of) => of.fn.min('first.position').as('position'))
        .where('first.webhook', '=', webhook)
        .groupBy('first.stream'),
    )
    .orderBy('position')
    .limit(limit)
    .execute();
}

/** Notes that what waited has been taken. @throws LeaseLost */
export async function noteTaken(db: ReadModels, fence: Fence, row: WebhookWaitingRow): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await fence(trx);
    await trx
      .deleteFrom('webhookWaiting')
      .where('webhook', '=', row.webhook)
      .where('position', '=', row.position)
      .execute();
  });
}

/** Notes that it was tried once more in vain. @param nextAt null: it is parked @throws LeaseLost */
export async function noteRefused(
  db: ReadModels,
  fence: Fence,
  row: WebhookWaitingRow,
  { reason, nextAt }: Pick<WebhookWaitingRow, 'reason' | 'nextAt'>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await fence(trx);
    await trx
      .updateTable('webhookWaiting')
      .set((eb) => ({ reason, nextAt, attempts: eb('attempts', '+', 1) }))
      .where('webhook', '=', row.webhook)
      .where('position', '=', row.position)
      .execute();
  });
}

/**
 * Lets all that waits be tried again at once, what is parked too, with all its attempts before it.
 * @returns how many
 */
export async function retryAll(db: ReadModels, webhook: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('webhookWaiting')
    .set({ nextAt: '', attempts: 0 })
    .where('webhook', '=', webhook)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
