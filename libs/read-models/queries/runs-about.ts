import { streamOf } from '#engine/fold.js';
import type { Ref } from '#engine/procedure.js';
import type { ReadModels } from '../tables/tables.js';
import { type RunSummary, SUMMARY, summaryOf } from './run-summary.js';

/** All runs that are about a run: those still open first, then the last opened first. */
export async function runsAbout(db: ReadModels, subject: Ref): Promise<readonly RunSummary[]> {
  const rows = await db
    .selectFrom('runs')
    .select(SUMMARY)
    .where('subject', '=', `${subject.procedure}/${subject.id}`)
    .where('stream', '!=', streamOf(subject))
    .orderBy('ended')
    .orderBy('openedAt', 'desc')
    .orderBy('stream')
    .execute();
  return rows.map(summaryOf);
}
