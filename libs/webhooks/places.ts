import type { Position, RecordedEvent } from '#engine/event.js';
import type { Fence } from '#read-models/leases/fence.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import type { WebhookPlaceRow, WebhookWaitingRow } from '#read-models/tables/webhook-row.js';

/** Where a webhook is; made at its registration when it is not known, so that nothing after that is left out. */
export async function placeOf(
  db: ReadModels,
  webhook: string,
  registered: () => Promise<Position>,
): Promise<WebhookPlaceRow> {
  const known = await findPlace(db, webhook);
  if (known) return known;
  await db
    .insertInto('webhookPlaces')
    .values({ webhook, position: await registered(), turn: 1 })
    .onConflict((on) => on.column('webhook').doNothing())
    .execute();
  return (await findPlace(db, webhook))!;
}

/** Where a webhook is, or undefined when nothing has been sent or set yet. */
export function findPlace(db: ReadModels, webhook: string): Promise<WebhookPlaceRow | undefined> {
  return db.selectFrom('webhookPlaces').selectAll().where('webhook', '=', webhook).executeTakeFirst();
}

/**
 * Takes a webhook past an event in one transaction, and lets the event wait when it was not taken.
 * @param waits why and until when it waits; undefined when it was taken
 * @returns false when somebody has set the place meanwhile; then nothing is written
 * @throws LeaseLost
 */
export function pass(
  { db, fence }: { readonly db: ReadModels; readonly fence: Fence },
  { webhook, turn }: WebhookPlaceRow,
  event: Pick<RecordedEvent, 'position'> & Partial<RecordedEvent>,
  waits?: Pick<WebhookWaitingRow, 'attempts' | 'reason' | 'nextAt' | 'since'>,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await fence(trx);
    const { numUpdatedRows } = await trx
      .updateTable('webhookPlaces')
      .set({ position: event.position })
      .where('webhook', '=', webhook)
      .where('turn', '=', turn)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    if (waits) {
      const { position, stream, revision, id, type } = event as RecordedEvent;
      await trx
        .insertInto('webhookWaiting')
        .values({ webhook, position, stream, revision, eventId: id, type, ...waits })
        .onConflict((on) => on.columns(['webhook', 'position']).doNothing())
        .execute();
    }
    return true;
  });
}

/**
 * Lets a webhook begin again after a position. What waits from before it stays; the rest comes again by itself.
 * @param position of the log; `START` for everything
 */
export async function replayFrom(db: ReadModels, webhook: string, position: Position): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('webhookPlaces')
      .values({ webhook, position, turn: 1 })
      .onConflict((on) =>
        on.column('webhook').doUpdateSet((eb) => ({ position, turn: eb('webhookPlaces.turn', '+', 1) })),
      )
      .execute();
    await trx.deleteFrom('webhookWaiting').where('webhook', '=', webhook).where('position', '>', position).execute();
  });
}

/** Removes all that is known of an ended webhook. @throws LeaseLost */
export async function forgetPlace(db: ReadModels, fence: Fence, webhook: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await fence(trx);
    await trx.deleteFrom('webhookWaiting').where('webhook', '=', webhook).execute();
    await trx.deleteFrom('webhookPlaces').where('webhook', '=', webhook).execute();
  });
}
