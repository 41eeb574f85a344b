import type { Run } from '#engine/procedure.js';
import type { Reader } from '#organisation/reading.js';
import type { ReadModels } from '../tables/tables.js';
import { RUN, runOfRow } from '../tables/run-of-row.js';
import type { RunRow } from '../tables/run-row.js';
import { readable } from './readable.js';
import { SUMMARY, type RunSummary, summaryOf } from './run-summary.js';

/** A run as lists show it, and with all it knows. */
export interface FoldedRun<C = unknown> {
  readonly summary: RunSummary;
  readonly run: Run<C>;
}

/** What both are made from, of its row. */
export const FOLDED = [...new Set([...SUMMARY, ...RUN])] as readonly (
  (typeof SUMMARY)[number] | (typeof RUN)[number]
)[];

/**
 * Every run of a procedure that a reader may see, with its context, in Danish alphabetical order; for overviews that
 * show them all.
 */
export async function foldedRuns<C>(db: ReadModels, reader: Reader, procedure: string): Promise<FoldedRun<C>[]> {
  const rows = await db
    .selectFrom('runs')
    .select(FOLDED)
    .where(readable(reader))
    .where('procedure', '=', procedure)
    .orderBy('sortLabel')
    .orderBy('stream')
    .execute();
  return rows.map((row) => foldedOf<C>(row));
}

/** A run from its row. */
export function foldedOf<C>(row: Pick<RunRow, (typeof FOLDED)[number]>): FoldedRun<C> {
  return { summary: summaryOf(row), run: runOfRow<C>(row) };
}
