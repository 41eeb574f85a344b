import { protectedTextsIn } from '#engine/protected-text.js';
import type { ReadModels } from '#read-models/tables/tables.js';

/** Rows of the read models with a text that nobody can read any more, by what they are for. */
export interface UnreadableRows {
  /** The audit trail: one row for each event. */
  readonly audit: number;
  /** The current state of runs. */
  readonly runs: number;
  readonly worklist: number;
  /** Runs that could have been found by such a text. Search looks in labels, which are kept in the clear: none. */
  readonly search: number;
}

/** Counts them, a page at a time. */
export async function unreadableRows(db: ReadModels, person: string): Promise<UnreadableRows> {
  const pattern = '%enc:v1:%';
  const runs = await db
    .selectFrom('runs')
    .select(['context', 'label', 'search'])
    .where((either) => either.or([either('context', 'like', pattern), either('search', 'like', pattern)]))
    .execute();
  const worklist = await db.selectFrom('worklist').select('label').where('label', 'like', pattern).execute();
  let audit = 0;
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('audit')
      .select(['number', 'data'])
      .where('number', '>', after)
      .where('data', 'like', pattern)
      .orderBy('number')
      .limit(PAGE)
      .execute();
    audit += rows.filter(({ data }) => isAbout(data, person)).length;
    if (rows.length < PAGE) break;
    after = rows.at(-1)!.number;
  }
  return {
    audit,
    runs: runs.filter(({ context }) => isAbout(context, person)).length,
    worklist: worklist.filter(({ label }) => isAbout(label, person)).length,
    search: runs.filter(({ search, label }) => isAbout(search, person) || isAbout(label, person)).length,
  };
}

const PAGE = 1_000;

function isAbout(text: string, person: string): boolean {
  return protectedTextsIn(text).some(({ text: { subjects } }) => subjects.includes(person));
}
