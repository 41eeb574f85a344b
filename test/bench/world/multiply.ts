import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FILE } from '#event-store/sqlite/file.js';
import { COLUMNS } from '#event-store/sqlite/queries.js';

const COPY = `INSERT INTO events (${COLUMNS})
  SELECT ? + row_number() OVER (ORDER BY position), stream || '-' || ?, revision, id, type, data, metadata
  FROM events WHERE category = 'revision-' AND position <= ? ORDER BY position LIMIT ?`;

/**
 * Gives a log more revisions until it has just so many events: those it has, again and again under new names. Inside
 * the database, since sealing and checking a million events one by one takes a minute; nobody verifies them.
 */
export function multiply(folder: string, total: number): void {
  const database = new DatabaseSync(join(folder, FILE));
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -262144');
  const originals = lastPosition(database);
  const copy = database.prepare(COPY);
  for (let number = 1, last = originals; last < total; number += 1) {
    // As text: SQLite would take a number of JavaScript for 1.0.
    copy.run(last, String(number), originals, total - last);
    last = lastPosition(database);
  }
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

function lastPosition(database: DatabaseSync): number {
  return (database.prepare('SELECT max(position) AS last FROM events').get() as { last: number }).last;
}
