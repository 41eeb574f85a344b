import type { ReadModels } from '../tables/tables.js';
import type { LogSummary } from './log-summary.js';

/** What the audit table holds of one stream. */
export interface AuditSummary {
  readonly stream: string;
  readonly rows: number;
  readonly revisions: number;
}

/** Counts audit rows by stream. */
export async function summariseAudit(db: ReadModels): Promise<AuditSummary[]> {
  const rows = await db
    .selectFrom('audit')
    .select((eb) => ['stream', eb.fn.countAll().as('rows'), eb.fn.sum('revision').as('revisions')])
    .groupBy('stream')
    .execute();
  // PostgreSQL gives counts and sums as text.
  return rows.map(({ stream, rows: count, revisions }) => ({
    stream,
    rows: Number(count),
    revisions: Number(revisions),
  }));
}

/** Compares the audit table with the log, stream by stream. Danish, one sentence each. */
export function checkAudit(audit: readonly AuditSummary[], log: LogSummary): string[] {
  const unseen = new Map(log.streams);
  const findings = audit.flatMap(({ stream, rows, revisions }) => {
    const inLog = unseen.get(stream);
    unseen.delete(stream);
    if (!inLog) return [`Hændelsessporet har ${rowCount(rows)} for ${stream}, som ikke er i hændelsesloggen.`];
    const { events } = inLog;
    if (rows !== events)
      return [`Hændelsessporet har ${rowCount(rows)} for ${stream}, men hændelsesloggen har ${eventCount(events)}.`];
    const right = (events * (events - 1)) / 2;
    return revisions === right ? [] : [`Hændelsessporet har forkerte revisioner for ${stream}.`];
  });
  const missing = [...unseen].map(
    ([stream, { events }]) =>
      `Hændelsessporet har ingen rækker for ${stream}, men hændelsesloggen har ${eventCount(events)}.`,
  );
  return [...findings, ...missing];
}

function rowCount(rows: number): string {
  return rows === 1 ? '1 række' : `${rows} rækker`;
}

function eventCount(events: number): string {
  return events === 1 ? '1 hændelse' : `${events} hændelser`;
}
