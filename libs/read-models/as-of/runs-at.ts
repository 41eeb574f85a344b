import type { RecordedEvent } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { fold } from '#engine/fold.js';
import type { Run } from '#engine/procedure.js';
import { levelOf } from '#engine/reading-level.js';
import type { Installed, Registry } from '#engine/registry.js';
import { chunks } from '../database/chunks.js';
import { type RunSummary, SUMMARY, summaryOf } from '../queries/run-summary.js';
import type { Reader } from '#organisation/reading.js';
import type { ReadModels } from '../tables/tables.js';
import type { Standing } from './standings.js';

/** Where the past is read from, and by whom: the read models say which events belong to it, the log has them. */
export interface Past {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly registry: Registry;
  /** Who may see a run is judged by the run as it is now. */
  readonly reader: Reader;
}

/** A run as it stood, with the events that brought it there. */
export interface RunThen {
  readonly installed: Installed;
  readonly run: Run;
  readonly events: readonly RecordedEvent[];
}

/** A run as it stood after one of its events. */
export async function runAt({ store, registry }: Past, stream: string, revision: number): Promise<RunThen> {
  const events = await store.readStream(stream, { limit: revision + 1 });
  const run = fold(events, registry);
  if (run?.revision !== revision) throw new Error(`${stream} has no revision ${revision} in the log`);
  return { installed: registry.version(run.definition), run, events };
}

/** Runs as lists show them, as they stood, in the order given. What nothing has happened to since is not folded. */
export async function summariesAt(past: Past, standings: readonly Standing[]): Promise<RunSummary[]> {
  const rows = await rowsNow(past.db, standings);
  const revisions = await revisionsOf(past.db, standings);
  const summaries: RunSummary[] = [];
  for (const { stream, number } of standings) {
    const revision = revisions.get(number)!;
    const now = rows.get(stream);
    if (now?.revision === revision) summaries.push(now);
    else {
      const then = summaryThen(await runAt(past, stream, revision));
      // Who may read it goes by what it is now.
      summaries.push(now ? { ...then, level: now.level } : then);
    }
  }
  return summaries;
}

/** The revision of each standing's event, by its number in the log. */
export async function revisionsOf(db: ReadModels, standings: readonly Standing[]): Promise<Map<number, number>> {
  const revisions = new Map<number, number>();
  for (const some of chunks(standings)) {
    const numbers = some.map(({ number }) => number);
    const rows = await db.selectFrom('audit').select(['number', 'revision']).where('number', 'in', numbers).execute();
    for (const { number, revision } of rows) revisions.set(number, revision);
  }
  return revisions;
}

/** A run as lists show it. */
export function summaryThen({ installed, run }: Pick<RunThen, 'installed' | 'run'>): RunSummary {
  const { procedure, chart } = installed;
  const subject = procedure.subject?.(run.context);
  return {
    procedure: run.procedure,
    id: run.id,
    definition: run.definition,
    label: procedure.label(run.context),
    states: chart.keys(run.value),
    title: chart.title(run.value),
    ended: chart.ended(run.value),
    subject: subject ? `${subject.procedure}/${subject.id}` : null,
    revision: run.revision,
    position: run.position,
    openedAt: run.openedAt,
    changedAt: run.changedAt,
    level: levelOf(installed, run),
    nextDueAt: run.timers.map(({ dueAt }) => dueAt).sort()[0] ?? null,
  };
}

async function rowsNow(db: ReadModels, standings: readonly Standing[]): Promise<Map<string, RunSummary>> {
  const rows = new Map<string, RunSummary>();
  for (const some of chunks(standings)) {
    const streams = some.map(({ stream }) => stream);
    const found = await db
      .selectFrom('runs')
      .select(['stream', ...SUMMARY])
      .where('stream', 'in', streams)
      .execute();
    for (const { stream, ...row } of found) rows.set(stream, summaryOf(row));
  }
  return rows;
}
