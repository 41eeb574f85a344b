import type { RunRow } from '../tables/run-row.js';
import type { ReadModels } from '../tables/tables.js';
import type { LogSummary } from './log-summary.js';

/** What the table of runs says of where a run stands. */
export type RunSummary = Pick<RunRow, 'stream' | 'procedure' | 'id' | 'revision' | 'position' | 'hash'>;

export function summariseRuns(db: ReadModels): Promise<RunSummary[]> {
  return db.selectFrom('runs').select(['stream', 'procedure', 'id', 'revision', 'position', 'hash']).execute();
}

/** Compares the runs with the streams of the log. Danish, one sentence each. */
export function checkRuns(runs: readonly RunSummary[], log: LogSummary): string[] {
  const unseen = new Map(log.streams);
  const findings = runs.flatMap(({ stream, procedure, id, revision, position, hash }) => {
    const last = unseen.get(stream)?.last;
    unseen.delete(stream);
    if (!last) return [`Forløbet ${stream} er i læsemodellen, men ikke i hændelsesloggen.`];
    if (`${procedure}-${id}` !== stream) return [`Forløbet ${stream} står som ${procedure} ${id}.`];
    if (revision !== last.revision) {
      return [
        `Forløbet ${stream} står ved revision ${revision}, men hændelsesloggen er ved revision ${last.revision}.`,
      ];
    }
    const same = position === last.position && hash === last.metadata.hash;
    return same ? [] : [`Forløbet ${stream} svarer ikke til dets seneste hændelse i loggen (revision ${revision}).`];
  });
  const missing = [...unseen.keys()].map(
    (stream) => `Forløbet ${stream} er i hændelsesloggen, men mangler i læsemodellen.`,
  );
  return [...findings, ...missing];
}
