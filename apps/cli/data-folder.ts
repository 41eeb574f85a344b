import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import { connect } from '#event-store/sqlite/connection.js';
import { FILE as LOG_FILE } from '#event-store/sqlite/file.js';
import { openSqliteStore } from '#event-store/sqlite/open.js';
import { FILE as READ_MODELS_FILE } from '#read-models/database/open.js';
import { unavailable } from '#read-models/database/failures.js';
import type { ReadModels, Tables } from '#read-models/tables/tables.js';
import { Problem } from './problem.js';
import { readOnlyDialect } from './read-only-dialect.js';

const BUSY_MS = 5_000;
const WHERE = 'Angiv den mappe, tjenesten bruger, med --data <mappe> eller DATA_DIR.';

/**
 * Opens the log of a data folder, which must be there already: nothing is ever made in a folder given by mistake.
 * @throws Problem when there is no log, StoreUnavailable when it cannot be used
 */
export function openLog(folder: string): EventStore {
  if (!statOf(folder)?.isDirectory()) {
    throw new Problem('no-folder', `Datamappen ${folder} findes ikke, eller den må ikke læses. ${WHERE}`);
  }
  const file = join(folder, LOG_FILE);
  if (!holdsTables(file)) {
    throw new Problem('no-log', `Der er ingen hændelseslog i ${folder} (${LOG_FILE}). ${WHERE}`);
  }
  return openSqliteStore({ folder });
}

/**
 * The read models of a data folder, only to be read; undefined when they have not been made yet.
 * @throws StoreUnavailable when the file cannot be read
 */
export async function openReadModelsForReading(folder: string): Promise<ReadModels | undefined> {
  const file = join(folder, READ_MODELS_FILE);
  if (!statOf(file)?.size) return undefined;
  const explain = (error: unknown): unknown => unavailable(error, file);
  const database = openQueryOnly(file, explain);
  if (database === undefined) return undefined;
  return new Kysely<Tables>({ dialect: readOnlyDialect(database, explain) });
}

/** Not SQLite's own read-only mode: that leaves files behind when nobody else has the database open. */
function openQueryOnly(file: string, explain: (error: unknown) => unknown): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: BUSY_MS });
    database.exec('PRAGMA query_only = 1');
    if (database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'checkpoints'").get()) return database;
    database.close();
    return undefined;
  } catch (error) {
    database?.close();
    throw explain(error);
  }
}

/**
 * What SQLite finds wrong with the file of the log. Reading the log from end to end does not show damage in the index
 * by which single runs are found.
 */
export function fileDamage(folder: string): readonly string[] {
  const connection = connect(join(folder, LOG_FILE), BUSY_MS);
  try {
    const found = connection.prepare('PRAGMA integrity_check(20)').all().map(String);
    return found.filter((line) => line !== 'ok');
  } catch (error) {
    if (error instanceof StoreUnavailable && error.cause instanceof Error) return [error.cause.message];
    throw error;
  } finally {
    connection.close();
  }
}

/** Sizes in bytes of the files SQLite keeps in a data folder, by name; those that are not there are left out. */
export function fileSizes(folder: string): ReadonlyMap<string, number> {
  const names = [LOG_FILE, READ_MODELS_FILE].flatMap((name) => [name, `${name}-wal`, `${name}-shm`]);
  const sizes = names.map((name) => [name, statOf(join(folder, name))?.size] as const);
  return new Map(sizes.filter((entry): entry is [string, number] => entry[1] !== undefined));
}

/** An empty file is what SQLite makes of a wrong name; opening it for service would make a log of it. */
function holdsTables(file: string): boolean {
  if (!statOf(file)?.size) return false;
  const connection = connect(file, BUSY_MS);
  try {
    return Number(connection.prepare('SELECT count(*) FROM sqlite_schema').get()?.[0]) > 0;
  } finally {
    connection.close();
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
