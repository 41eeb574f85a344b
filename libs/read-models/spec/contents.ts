import type { ReadModels } from '../tables/tables.js';

/** Every row of every projection, in order of key: what two ways of building them must agree on. */
export async function contents(db: ReadModels): Promise<object> {
  const plain = (rows: readonly object[]): object[] => rows.map((row) => ({ ...row }));
  return {
    runs: plain(await db.selectFrom('runs').selectAll().orderBy('stream').execute()),
    worklist: plain(await db.selectFrom('worklist').selectAll().orderBy('stream').orderBy('line').execute()),
    audit: plain(await db.selectFrom('audit').selectAll().orderBy('number').execute()),
    checkpoints: plain(await db.selectFrom('checkpoints').selectAll().orderBy('name').execute()),
  };
}
