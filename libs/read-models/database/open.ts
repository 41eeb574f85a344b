import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { ReadModels, Tables } from '../tables/tables.js';
import { createConnection } from './connection.js';
import { nodeSqliteDialect } from './dialect.js';
import { noFolder, noSharing, unavailable } from './failures.js';
import { prepareTables } from './prepare.js';
import { PAGES } from './writing-much.js';

/** Name of the database in its folder. SQLite keeps `-wal` and `-shm` beside it while it is open. */
export const FILE = 'read-models.sqlite';

const OPENING_MS = 5_000;

/**
 * Opens the read models in a folder, making both if they are not there. Tables of another format are emptied, to be
 * filled again by `startProjections`. Close with `destroy()`.
 * @throws StoreUnavailable with a Danish reason when the file cannot be used.
 */
export async function openReadModels({ folder }: { readonly folder: string }): Promise<ReadModels> {
  const file = join(folder, FILE);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw noFolder(error, folder);
  }
  const opened: DatabaseSync[] = [];
  try {
    const [writer, reader] = [openFile(file, opened), openFile(file, opened)];
    const connections = { writer: createConnection(writer, file), reader: createConnection(reader, file) };
    const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(connections) });
    await prepareTables(db);
    return db;
  } catch (error) {
    for (const database of opened) database.close();
    throw unavailable(error, file);
  }
}

function openFile(file: string, opened: DatabaseSync[]): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: OPENING_MS });
  opened.push(database);
  // Rows of the audit trail are long; pages of twice the usual size halve the work of writing them.
  database.exec('pragma page_size = 8192');
  const mode = database.prepare('pragma journal_mode = wal').get() as { journal_mode: string };
  if (mode.journal_mode !== 'wal') throw noSharing(file);
  // A power cut may take the last commits back, rows and checkpoints together; the log then gives them again.
  database.exec('pragma synchronous = normal; pragma journal_size_limit = 67108864; pragma cache_size = -16000');
  // Four times as much as usual: each checkpoint waits for the disk.
  database.exec(`pragma wal_autocheckpoint = ${PAGES}`);
  // From here on a lock is waited for by trying again, since SQLite's own waiting would stop the whole process.
  database.exec('pragma busy_timeout = 0');
  return database;
}
