import { type RecentlyUsed, createRecentlyUsed } from '#engine/recently-used.js';
import { chunks } from '../database/chunks.js';
import { createInsert } from '../database/insert.js';
import type { ReadModels } from '../tables/tables.js';
import { type WorklistRow, worklistShape } from '../tables/worklist-row.js';
import { type Waiting, rowsOf, waitingAfter } from './awaited.js';
import { type Folding, KEPT, type Step, type Steps } from './folding.js';
import type { Labelled } from './labels.js';
import type { Projection } from './projection.js';
import { reading } from './unreadable.js';

/** A run's lines of the work list: since when each task is awaited, and the rows as they are in the table. */
interface Lines extends Pick<Waiting, 'since'> {
  readonly rows: string;
}

const NOTHING: Lines = { since: new Map(), rows: '[]' };

/** What every run awaits, and of whom. A run's rows are only written when they become others. */
export function worklistProjection(folding: Folding, labelled: Labelled): Projection {
  const kept = createRecentlyUsed<Lines>(KEPT);
  const insert = createInsert(worklistShape, 'refuse');

  function rowsAfter(before: Lines, steps: readonly Step[]): { lines: Lines; rows: readonly WorklistRow[] } {
    let waiting: Waiting = { awaited: [], since: before.since };
    for (const step of steps) waiting = reading(step.event, () => waitingAfter(waiting, step));
    const last = steps.at(-1)!;
    const rows = reading(last.event, () => rowsOf(last, waiting, labelled));
    return { lines: { since: waiting.since, rows: textOf(rows) }, rows };
  }

  return {
    shape: worklistShape,
    async plan(events) {
      const steps = await folding.fold(events);
      return async (trx, table) => {
        const outdated: string[] = [];
        const rows: WorklistRow[] = [];
        for (const [stream, before] of await linesBefore(trx, table, steps, kept)) {
          const after = rowsAfter(before, steps.get(stream)!);
          kept.set(stream, after.lines);
          if (after.lines.rows === before.rows) continue;
          if (before.rows !== NOTHING.rows) outdated.push(stream);
          rows.push(...after.rows);
        }
        await remove(trx, table, outdated);
        await insert(trx, table, rows, (row) => row);
      };
    },
    forget: () => kept.clear(),
  };
}

/** From memory, else from the table: whatever the checkpoint covers is in both. */
async function linesBefore(
  trx: ReadModels,
  table: string,
  steps: Steps,
  kept: RecentlyUsed<Lines>,
): Promise<Map<string, Lines>> {
  const known = new Map<string, Lines>();
  const missing = new Map<string, WorklistRow[]>();
  for (const [stream, [first]] of steps) {
    const lines = first!.event.revision === 0 ? NOTHING : kept.get(stream);
    if (lines) known.set(stream, lines);
    else missing.set(stream, []);
  }
  for (const some of chunks([...missing.keys()])) {
    const query = trx.selectFrom(table as 'worklist').select(COLUMNS);
    const rows = await query.where('stream', 'in', some).orderBy('line').execute();
    for (const row of rows) missing.get(row.stream)!.push(row);
  }
  for (const [stream, rows] of missing) {
    known.set(stream, { since: new Map(rows.map(({ task, since }) => [task, since])), rows: textOf(rows) });
  }
  return known;
}

async function remove(trx: ReadModels, table: string, streams: readonly string[]): Promise<void> {
  const name = table as 'worklist';
  for (const some of chunks(streams)) await trx.deleteFrom(name).where('stream', 'in', some).execute();
}

const COLUMNS = Object.keys(worklistShape.columns) as (keyof WorklistRow)[];

/** Rows read from the table must give the same text as rows made here, so the columns are put in one order. */
function textOf(rows: readonly WorklistRow[]): string {
  return JSON.stringify(rows.map((row) => COLUMNS.map((column) => row[column])));
}
