import { streamOf } from '#engine/fold.js';
import type { Reader } from '#organisation/reading.js';
import type { Ref } from '#engine/procedure.js';
import type { ReadModels } from '../tables/tables.js';
import { readable } from './readable.js';
import { type RunSummary, SUMMARY, summaryOf } from './run-summary.js';

/** All runs that are about a run and that a reader may see: those still open first, then the last opened first. */
export async function runsAbout(db: ReadModels, reader: Reader, subject: Ref): Promise<readonly RunSummary[]> {
  const rows = await db
    .selectFrom('runs')
    .select(SUMMARY)
    .where(readable(reader))
    .where('subject', '=', `${subject.procedure}/${subject.id}`)
    .where('stream', '!=', streamOf(subject))
    .orderBy('ended')
    .orderBy('openedAt', 'desc')
    .orderBy('stream')
    .execute();
  return rows.map(summaryOf);
}
