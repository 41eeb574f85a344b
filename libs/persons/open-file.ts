import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { createConnection } from '#read-models/database/connection.js';
import { nodeSqliteDialect } from '#read-models/database/dialect.js';
import { unavailable } from '#read-models/database/failures.js';
import { type PersonTables, type PersonsDatabase, createPersonTables } from './tables.js';

/** Name of the database of persons in the data folder. */
export const FILE = 'persons.sqlite';

const OPENING_MS = 5_000;

/**
 * Opens the persons of a data folder, made if they are not there. There is no write-ahead log, which would keep what is
 * erased until it is emptied, and SQLite writes zeros over what it deletes. @throws StoreUnavailable
 */
export async function openPersonsFile(folder: string): Promise<PersonsDatabase> {
  const file = join(folder, FILE);
  const opened: DatabaseSync[] = [];
  try {
    const connection = () => createConnection(openFile(file, opened), file);
    const db = new Kysely<PersonTables>({
      dialect: nodeSqliteDialect({ writer: connection(), reader: connection() }),
    });
    await createPersonTables(db);
    return db;
  } catch (error) {
    for (const database of opened) database.close();
    throw unavailable(error, file);
  }
}

/** The same, where there is such a file already. */
export async function openPersonsFileIfThere(folder: string): Promise<PersonsDatabase | undefined> {
  return existsSync(join(folder, FILE)) ? openPersonsFile(folder) : undefined;
}

function openFile(file: string, opened: DatabaseSync[]): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: OPENING_MS });
  opened.push(database);
  // Names are for the service to show; SQLite would let everyone on the machine read them.
  chmodSync(file, 0o600);
  database.exec('pragma journal_mode = delete; pragma secure_delete = on; pragma synchronous = full');
  database.exec('pragma busy_timeout = 0');
  return database;
}
