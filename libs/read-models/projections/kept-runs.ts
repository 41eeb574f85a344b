import type { Run } from '#engine/procedure.js';
import { chunks } from '../database/chunks.js';
import { RUN, runOfRow } from '../tables/run-of-row.js';
import type { ReadModels } from '../tables/tables.js';

/** Runs as their rows hold them, by stream. */
export async function keptRuns(db: ReadModels, table: string, streams: readonly string[]): Promise<Map<string, Run>> {
  const runs = new Map<string, Run>();
  for (const some of chunks(streams)) {
    const rows = await db
      .selectFrom(table as 'runs')
      .select(['stream', ...RUN])
      .where('stream', 'in', some)
      .execute();
    for (const { stream, ...row } of rows) runs.set(stream, runOfRow(row));
  }
  return runs;
}
