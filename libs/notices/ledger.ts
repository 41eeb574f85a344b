import type { Fence } from '#read-models/leases/fence.js';
import { chunks } from '#read-models/database/chunks.js';
import type { NoticePlaceRow } from '#read-models/tables/notice-row.js';
import type { ReadModels } from '#read-models/tables/tables.js';

/** How mail to a person goes; as for one who has never been sent any. */
export async function placeOf(db: ReadModels, person: string): Promise<NoticePlaceRow> {
  const row = await db.selectFrom('noticePlaces').selectAll().where('person', '=', person).executeTakeFirst();
  return row ?? { person, sentAt: '', attempts: 0, reason: '', nextAt: '' };
}

/** Those of some notices that a person has been told of. */
export async function toldOf(db: ReadModels, person: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  const told = new Set<string>();
  for (const some of chunks([...names])) {
    const rows = db.selectFrom('notices').select('notice').where('person', '=', person).where('notice', 'in', some);
    for (const { notice } of await rows.execute()) told.add(notice);
  }
  return told;
}

/** Notes that a person has been told. @throws LeaseLost */
export async function noteSent(
  db: ReadModels,
  fence: Fence,
  { person, names, at }: { readonly person: string; readonly names: readonly string[]; readonly at: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await fence(trx);
    for (const some of chunks(names.map((notice) => ({ person, notice, sentAt: at })))) {
      const rows = trx.insertInto('notices').values(some);
      await rows.onConflict((on) => on.columns(['person', 'notice']).doNothing()).execute();
    }
    await put(trx, { person, sentAt: at, attempts: 0, reason: '', nextAt: '' });
  });
}

/** Notes how a mail that was not sent is to be tried again. @throws LeaseLost */
export async function noteRefused(db: ReadModels, fence: Fence, place: NoticePlaceRow): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await fence(trx);
    await put(trx, place);
  });
}

async function put(db: ReadModels, { person, ...place }: NoticePlaceRow): Promise<void> {
  await db
    .insertInto('noticePlaces')
    .values({ person, ...place })
    .onConflict((on) => on.column('person').doUpdateSet(place))
    .execute();
}
