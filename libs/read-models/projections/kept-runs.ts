import type { AttachedDocument } from '#engine/stored-file.js';
import type { ArmedTimer, StateValue } from '#engine/event.js';
import type { Closed } from '#engine/closed.js';
import type { Heir } from '#engine/heir.js';
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
  'heirs',
  'documents',
  'closed',
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
    for (const { stream, value, context, timers, heirs: inherited, documents: attached, closed, ...rest } of rows) {
      const documents = JSON.parse(attached) as AttachedDocument[];
      const heirs = JSON.parse(inherited) as Heir[];
      runs.set(stream, {
        ...rest,
        value: JSON.parse(value) as StateValue,
        context: JSON.parse(context) as unknown,
        timers: JSON.parse(timers) as ArmedTimer[],
        ...(heirs.length > 0 && { heirs }),
        ...(documents.length > 0 && { documents }),
        ...(closed !== null && { closed: JSON.parse(closed) as Closed }),
      });
    }
  }
  return runs;
}
