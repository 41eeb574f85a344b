import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type Connection } from './connection.js';
import { anotherProgram, isBusy, newerFormat, noFolder, noSharing } from './failures.js';
import { APPLICATION_ID, FORMAT, SCHEMA, STEPS } from './schema.js';
import { refuseUnsafeSqlite } from './version.js';

/** Name of the log in its folder. SQLite keeps `-wal` and `-shm` beside it while it is open. */
export const FILE = 'events.sqlite';

/** Milliseconds between two attempts where SQLite does not wait by itself. */
const PAUSE = 10;

/**
 * Opens the log in a folder, making both if they are not there, and leaves a connection that writes durably.
 * @param busyTimeout milliseconds to wait for a lock that another process holds.
 * @throws StoreUnavailable when the file cannot be used; it is then left as it was.
 */
export function openFile(folder: string, busyTimeout: number): Connection {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw noFolder(error, folder);
  }
  const connection = connect(join(folder, FILE), busyTimeout);
  try {
    refuseUnsafeSqlite(String(cell(connection, 'SELECT sqlite_version()')));
    refuseForeign(connection);
    shareDurably(connection, busyTimeout);
    // Also with nothing to change: taking the write lock shows a folder that may not be written now, not at midnight.
    connection.transaction(() => bringToFormat(connection));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Comes first, since the next step would change another program's file. */
function refuseForeign(connection: Connection): void {
  if (isNew(connection)) return;
  const format = Number(cell(connection, 'PRAGMA user_version'));
  if (cell(connection, 'PRAGMA application_id') !== APPLICATION_ID || format < 1) throw anotherProgram(connection.file);
  if (format > FORMAT) throw newerFormat(connection.file);
}

function shareDurably(connection: Connection, busyTimeout: number): void {
  if (turnOnWal(connection, busyTimeout) !== 'wal') throw noSharing(connection.file);
  // In WAL mode anything less would lose acknowledged events with the power.
  connection.prepare('PRAGMA synchronous = FULL').run();
  // On macOS a plain fsync leaves them in the drive's cache; elsewhere this changes nothing.
  connection.prepare('PRAGMA fullfsync = ON').run();
  // In KiB. The default of 2 MiB does not hold the inner pages of the indexes of a large log.
  connection.prepare('PRAGMA cache_size = -32768').run();
  // A large import must not leave a large file behind.
  cell(connection, 'PRAGMA journal_size_limit = 67108864');
}

/** SQLite does not wait by itself here, and another process may be making the same new log at this moment. */
function turnOnWal(connection: Connection, busyTimeout: number): unknown {
  const still = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; ; waited += PAUSE) {
    try {
      return cell(connection, 'PRAGMA journal_mode = WAL');
    } catch (error) {
      if (waited >= busyTimeout || !isBusy(error)) throw error;
    }
    Atomics.wait(still, 0, 0, PAUSE);
  }
}

function bringToFormat(connection: Connection): void {
  const format = isNew(connection) ? undefined : Number(cell(connection, 'PRAGMA user_version'));
  if (format === FORMAT) return;
  const create = [...SCHEMA, `PRAGMA application_id = ${APPLICATION_ID}`];
  const steps = format === undefined ? create : STEPS.slice(format - 1).flat();
  for (const sql of [...steps, `PRAGMA user_version = ${FORMAT}`]) connection.prepare(sql).run();
}

function isNew(connection: Connection): boolean {
  return cell(connection, 'SELECT count(*) FROM sqlite_schema') === 0;
}

function cell(connection: Connection, sql: string): string | number | undefined {
  return connection.prepare(sql).get()?.[0];
}
