import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { NewEvent } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { FILE } from '#event-store/sqlite/file.js';
import { COLUMNS } from '#event-store/sqlite/queries.js';
import { copyOf } from './copies.js';

const FIRST = 'revision-past-0';

const COPY = `WITH RECURSIVE runs(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM runs WHERE n < ?),
  copies AS (
    SELECT row_number() OVER (ORDER BY e.revision, n) AS k, e.*, n
    FROM events e CROSS JOIN runs WHERE e.stream = '${FIRST}'
  )
  INSERT INTO events (${COLUMNS})
  SELECT ? + k, 'revision-past-' || n, revision, id, type, data,
    json_set(metadata, '$.recordedAt', strftime('%Y-%m-%dT%H:%M:%fZ', ?, '+' || k || ' seconds'))
  FROM copies ORDER BY k`;

/**
 * Gives a log revisions that all go on at once until it has about so many events, one a second: every run takes its
 * first step before any takes its second, so that at a moment halfway nearly all of them stand elsewhere than they do
 * now. Nothing is harder for a list of the past. Inside the database; nobody verifies them.
 */
export async function spreadTo(
  folder: string,
  template: readonly NewEvent[],
  total: number,
  open: () => EventStore,
): Promise<void> {
  const store = open();
  await store.append(FIRST, 'noStream', copyOf(template, FIRST));
  const count = await store.count();
  await store.close();
  const database = new DatabaseSync(join(folder, FILE));
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -262144');
  const { last } = database.prepare('SELECT max(position) AS last FROM events').get() as { last: number };
  const { at } = database.prepare("SELECT max(json_extract(metadata, '$.recordedAt')) AS at FROM events").get() as {
    at: string;
  };
  database.prepare(COPY).run(Math.floor((total - count) / template.length), last, at);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}
