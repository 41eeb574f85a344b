import type { Reader } from '#organisation/reading.js';
import type { ReadModels } from '../tables/tables.js';
import { readable } from './readable.js';
import { type RunSummary, SUMMARY, summaryOf } from './run-summary.js';

/** An agreement with the revisions of it. */
export interface AgreementWithRevisions {
  readonly agreement: RunSummary;
  /** Those still open first, then the last opened first. */
  readonly revisions: readonly RunSummary[];
}

/**
 * Every agreement that a reader may see in Danish alphabetical order, each with those of its revisions they may see.
 */
export async function agreementsWithRevisions(
  db: ReadModels,
  reader: Reader,
): Promise<readonly AgreementWithRevisions[]> {
  const runs = db.selectFrom('runs').select(SUMMARY).where(readable(reader));
  const agreements = await runs.where('procedure', '=', 'agreement').orderBy('sortLabel').orderBy('stream').execute();
  const revisions = await runs
    .where('procedure', '=', 'revision')
    .orderBy('ended')
    .orderBy('openedAt', 'desc')
    .orderBy('stream')
    .execute();
  return agreements.map((row) => ({
    agreement: summaryOf(row),
    revisions: revisions.filter(({ subject }) => subject === `agreement/${row.id}`).map(summaryOf),
  }));
}
