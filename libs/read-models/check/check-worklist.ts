import type { ReadModels } from '../tables/tables.js';

/** Streams that have something on the work list, and those of them that have not ended. */
export interface WorklistSummary {
  readonly listed: readonly string[];
  readonly open: ReadonlySet<string>;
}

export async function summariseWorklist(db: ReadModels): Promise<WorklistSummary> {
  const listed = await db.selectFrom('worklist').select('stream').distinct().execute();
  const open = await db.selectFrom('runs').select('stream').where('ended', '=', 0).execute();
  return { listed: listed.map(({ stream }) => stream), open: new Set(open.map(({ stream }) => stream)) };
}

/** Finds work on runs that have ended or do not exist. Only for a work list that is level with the runs. */
export function checkWorklist({ listed, open }: WorklistSummary): string[] {
  return listed
    .filter((stream) => !open.has(stream))
    .map((stream) => `Arbejdslisten venter på ${stream}, som er afsluttet eller ikke findes.`);
}
