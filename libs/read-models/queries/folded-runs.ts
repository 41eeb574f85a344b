import type { ArmedTimer, StateValue } from '#engine/event.js';
import type { Heir } from '#engine/heir.js';
import type { Run } from '#engine/procedure.js';
import type { Reader } from '#organisation/reading.js';
import type { ReadModels } from '../tables/tables.js';
import type { RunRow } from '../tables/run-row.js';
import { readable } from './readable.js';
import { SUMMARY, type RunSummary, summaryOf } from './run-summary.js';

/** A run as lists show it, and with all it knows. */
export interface FoldedRun<C = unknown> {
  readonly summary: RunSummary;
  readonly run: Run<C>;
}

/** What a run is folded from, of its row. */
export const FOLDED = [
  ...SUMMARY,
  'value',
  'context',
  'timers',
  'heirs',
  'hash',
] as const satisfies readonly (keyof RunRow)[];

/** Every run of a procedure that a reader may see, with its context, in Danish alphabetical order; for overviews that show them all. */
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
  const { value, context, timers, heirs, hash, ...rest } = row;
  const { procedure, id, definition, revision, position, openedAt, changedAt } = row;
  const inherited = JSON.parse(heirs) as Heir[];
  return {
    summary: summaryOf(rest),
    run: {
      procedure,
      id,
      definition,
      revision,
      position,
      hash,
      openedAt,
      changedAt,
      value: JSON.parse(value) as StateValue,
      context: JSON.parse(context) as C,
      timers: JSON.parse(timers) as ArmedTimer[],
      ...(inherited.length > 0 && { heirs: inherited }),
    },
  };
}
