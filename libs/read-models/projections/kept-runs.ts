import type { Run } from '#engine/procedure.js';
import { chunks } from '../database/chunks.js';
import type { ReadModels } from '../tables/tables.js';

const COLUMNS = [
  'stream',
  'procedure',
  'id',
  'definition',
  'value',
  'context',
  'revision',
  'position',
  'hash',
  'timers',
  'openedAt',
  'changedAt',
] as const;

/** Runs as their rows hold them, by stream. */
export async function keptRuns(db: ReadModels, table: string, streams: readonly string[]): Promise<Map<string, Run>> {
  const runs = new Map<string, Run>();
  for (const some of chunks(streams)) {
    const rows = await db
      .selectFrom(table as 'runs')
      .select(COLUMNS)
      .where('stream', 'in', some)
      .execute();
    for (const { stream, value, context, timers, ...rest } of rows) {
      const run = { ...rest, value: JSON.parse(value), context: JSON.parse(context), timers: JSON.parse(timers) };
      runs.set(stream, run);
    }
  }
  return runs;
}
