import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** An event as the floor stores it. */
export interface FloorEvent {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  /** JSON, as is `metadata`. */
  readonly data: string;
  readonly metadata: string;
}

/** The least log that can do the job: one table, one index, the same durability, nothing in between. */
export interface FloorLog {
  readonly database: DatabaseSync;
  readonly insert: (event: FloorEvent) => void;
  /** Rows of a stream in order: type, data, metadata. */
  readonly read: (stream: string) => readonly (readonly [string, string, string])[];
}

const SCHEMA = `CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  revision INTEGER NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  data TEXT NOT NULL,
  metadata TEXT NOT NULL,
  UNIQUE (stream, revision)
) STRICT`;

export function openFloorLog(folder: string): FloorLog {
  const database = openDurable(folder);
  database.exec(SCHEMA);
  const insert = database.prepare(
    'INSERT INTO events (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const read: StatementSync = database.prepare(
    'SELECT type, data, metadata FROM events WHERE stream = ? ORDER BY revision',
  );
  return {
    database,
    insert({ stream, revision, id, type, data, metadata }) {
      insert.run(stream, revision, id, type, data, metadata);
    },
    read: (stream) => read.all(stream) as unknown as (readonly [string, string, string])[],
  };
}

/** A new database in which a commit is on the disk when it returns, as ours is. */
export function openDurable(folder: string): DatabaseSync {
  const database = new DatabaseSync(join(folder, 'floor.sqlite'), { returnArrays: true });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768');
  return database;
}
