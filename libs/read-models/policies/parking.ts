import type { RecordedEvent } from '#engine/event.js';
import { isPostgres } from '../database/kind.js';
import type { ParkedRow, ReadModels } from '../tables/tables.js';

/** A stream as one policy sees it. */
export interface PolicyStream {
  readonly policy: string;
  readonly stream: string;
}

/** The first parked event of a stream. */
export function firstParked(db: ReadModels, { policy, stream }: PolicyStream): Promise<ParkedRow | undefined> {
  return db
    .selectFrom('parked')
    .selectAll()
    .where('policy', '=', policy)
    .where('stream', '=', stream)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
}

/** Parks an event; once parked it stays as it is. */
export async function park(
  db: ReadModels,
  policy: string,
  event: RecordedEvent,
  why: Pick<ParkedRow, 'reason' | 'attempts'>,
): Promise<void> {
  const { position, stream, revision, id, type } = event;
  await db
    .insertInto('parked')
    .values({ policy, position, stream, revision, eventId: id, type, ...why, parkedAt: new Date().toISOString() })
    .onConflict((on) => on.columns(['policy', 'position']).doNothing())
    .execute();
}

/** Takes an event out of parking. */
export async function unpark(
  db: ReadModels,
  { policy, position }: Pick<ParkedRow, 'policy' | 'position'>,
): Promise<void> {
  await db.deleteFrom('parked').where('policy', '=', policy).where('position', '=', position).execute();
}

/** Whether an event is parked; it then stays so until the transaction ends. */
export async function holdParked(
  trx: ReadModels,
  { policy, position }: Pick<ParkedRow, 'policy' | 'position'>,
): Promise<boolean> {
  const row = trx.selectFrom('parked').select('position').where('policy', '=', policy).where('position', '=', position);
  return (await (isPostgres(trx) ? row.forShare() : row).execute()).length === 1;
}

/** Notes that an event was tried once more without luck. */
export async function noteAttempt(db: ReadModels, { policy, position }: ParkedRow, reason: string): Promise<void> {
  await db
    .updateTable('parked')
    .set((eb) => ({ reason, attempts: eb('attempts', '+', 1) }))
    .where('policy', '=', policy)
    .where('position', '=', position)
    .execute();
}

/** The streams in which something of a policy is parked. */
export async function parkedStreams(db: ReadModels, policy: string): Promise<Set<string>> {
  const rows = await db.selectFrom('parked').select('stream').where('policy', '=', policy).distinct().execute();
  return new Set(rows.map(({ stream }) => stream));
}
