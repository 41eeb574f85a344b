import type { ReadModels } from '../tables/tables.js';

/** Ends every session of a person at once, in every browser, and leaves nothing of them; tells how many. */
export async function endSessions(db: ReadModels, person: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const theirs = trx.selectFrom('sessions').select('key').where('person', '=', person);
    await trx.deleteFrom('sessionMarks').where('key', 'in', theirs).execute();
    const { numDeletedRows } = await trx.deleteFrom('sessions').where('person', '=', person).executeTakeFirst();
    return Number(numDeletedRows);
  });
}
