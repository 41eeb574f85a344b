import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Metadata } from '#engine/event.js';
import { FILE } from '#event-store/sqlite/file.js';
import { type FloorRun, apply, newRun } from './revision.js';

const BATCH = 1_000;

type LogRow = readonly [number, string, number, string, string, string, string];

const PAGE = `SELECT position, stream, revision, id, type, data, metadata
  FROM events WHERE position > ? ORDER BY position LIMIT ${BATCH}`;

const TABLES = `
  CREATE TABLE runs (stream TEXT PRIMARY KEY, revision INTEGER NOT NULL, state TEXT NOT NULL, content TEXT NOT NULL);
  CREATE TABLE audit (position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL,
    type TEXT NOT NULL, person TEXT NOT NULL, seat TEXT NOT NULL, recorded_at TEXT NOT NULL, data TEXT NOT NULL)`;

const UPSERT = `INSERT INTO runs VALUES (?, ?, ?, ?) ON CONFLICT (stream)
  DO UPDATE SET revision = excluded.revision, state = excluded.state, content = excluded.content`;

/**
 * A log projected into current state and audit trail as somebody would write it who needs nothing more: two statements
 * an event, a transaction for each 1,000, the runs in memory. As durable as our read models: not until the next log
 * sync.
 */
export async function projectByHand(logFolder: string, folder: string): Promise<void> {
  const log = new DatabaseSync(join(logFolder, FILE), { returnArrays: true, readOnly: true });
  const tables = new DatabaseSync(join(folder, 'floor.sqlite'));
  tables.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000; ${TABLES}`);
  const page = log.prepare(PAGE);
  const upsert = tables.prepare(UPSERT);
  const insert = tables.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const runs = new Map<string, FloorRun>();

  function take([position, stream, revision, id, type, data, text]: LogRow): void {
    const metadata = JSON.parse(text) as Metadata;
    const { actor, recordedAt } = metadata;
    const run = runs.get(stream) ?? newRun();
    apply(run, type, JSON.parse(data) as FloorRun['findings'], metadata);
    runs.set(stream, run);
    upsert.run(stream, revision, JSON.stringify(run.state), JSON.stringify(run));
    insert.run(position, stream, revision, id, type, actor.person, actor.seat, recordedAt, data);
  }

  for (let rows = read(0); rows.length > 0; rows = read(rows.at(-1)![0])) {
    tables.exec('BEGIN');
    for (const row of rows) take(row);
    tables.exec('COMMIT');
  }
  log.close();
  tables.close();

  function read(after: number): readonly LogRow[] {
    return page.all(after) as unknown as readonly LogRow[];
  }
}
