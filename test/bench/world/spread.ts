import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { NewEvent } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { FILE as LOG } from '#event-store/sqlite/file.js';
import { COLUMNS } from '#event-store/sqlite/queries.js';
import { FILE as READ_MODELS } from '#read-models/database/open.js';
import { copyOf } from './copies.js';

/** The run that all the others are copies of. */
const FIRST = 'revision-past-0';

/** How the copies are made: so many runs, after the last number of the log, one event a second from an instant. */
interface Spread {
  readonly runs: number;
  readonly steps: number;
  readonly last: number;
  readonly at: string;
}

/** Adds the run that `spread` makes copies of; read models are to be prepared after this and before that. */
export async function addFirst(store: EventStore, template: readonly NewEvent[]): Promise<void> {
  await store.append(FIRST, 'noStream', copyOf(template, FIRST));
}

/**
 * Gives a log, and its read models, revisions that all go on at once until it has about so many events: every run takes
 * its first step before any takes its second, so that at a moment halfway nearly all of them stand elsewhere than they
 * do now. Nothing is harder for a list of the past. Inside the databases, since projecting a million events of runs
 * that take turns is not what is measured; nobody verifies them.
 */
export function spread(folder: string, steps: number, total: number): void {
  const log = openQuickly(join(folder, LOG));
  const { last } = log.prepare('SELECT max(position) AS last FROM events').get() as { last: number };
  const recordedAt = log.prepare("SELECT max(json_extract(metadata, '$.recordedAt')) AS at FROM events").get();
  const how = { runs: Math.floor((total - last) / steps), steps, last, at: (recordedAt as { at: string }).at };
  log.exec(`${numbers(how)} INSERT INTO events (${COLUMNS})
    SELECT ${place(how)}, 'revision-past-' || n, revision, id, type, data,
      json_set(metadata, '$.recordedAt', ${instant(how)})
    FROM events CROSS JOIN runs_of WHERE stream = '${FIRST}' ORDER BY 1`);
  close(log);
  const readModels = openQuickly(join(folder, READ_MODELS));
  withoutIndexes(readModels, () => {
    copyRows(readModels, how, 'audit', { number: place(how), recordedAt: instant(how) });
    copyRows(readModels, how, 'runs', { changedAt: instant(how) });
  });
  readModels.exec(`UPDATE checkpoints SET events = ${last + how.runs * steps},
    position = printf('%016d', ${last + how.runs * steps})`);
  close(readModels);
}

function copyRows(
  database: DatabaseSync,
  how: Spread,
  table: string,
  others: { readonly [column: string]: string },
): void {
  const changed: { readonly [column: string]: string } = {
    stream: "'revision-past-' || n",
    id: "'past-' || n",
    position: `printf('%016d', ${place(how)})`,
    ...others,
  };
  const columns = (database.prepare(`PRAGMA table_info(${table})`).all() as { name: string }[]).map(({ name }) => name);
  database.exec(`${numbers(how)} INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')})
    SELECT ${columns.map((name) => changed[name] ?? `"${name}"`).join(', ')}
    FROM ${table} CROSS JOIN runs_of WHERE stream = '${FIRST}' ORDER BY revision, n`);
}

function numbers({ runs }: Spread): string {
  return `WITH RECURSIVE runs_of(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM runs_of WHERE n < ${runs})`;
}

function place({ last, runs }: Spread): string {
  return `${last} + revision * ${runs} + n`;
}

function instant(how: Spread): string {
  return `strftime('%Y-%m-%dT%H:%M:%fZ', '${how.at}', '+' || (revision * ${how.runs} + n) || ' seconds')`;
}

/** Rows that come in another order than an index has would make a million jumps in it. */
function withoutIndexes(database: DatabaseSync, work: () => void): void {
  const indexes = database
    .prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('audit', 'runs')",
    )
    .all() as { name: string; sql: string }[];
  for (const { name } of indexes) database.exec(`DROP INDEX "${name}"`);
  work();
  for (const { sql } of indexes) database.exec(sql);
}

function openQuickly(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -262144');
  return database;
}

function close(database: DatabaseSync): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}
