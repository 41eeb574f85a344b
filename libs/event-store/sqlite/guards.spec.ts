import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stream, events } from '../contract/events.js';
import type { EventStore } from '#engine/event-store.js';
import type { RecordedEvent } from '#engine/event.js';
import { FILE } from './file.js';
import { openSqliteStore } from './open.js';
import { temporaryFolder } from './testing/temporary-folder.js';

describe('the log file, opened with another program,', () => {
  const name = stream();
  let store: EventStore;
  let other: DatabaseSync;
  let before: RecordedEvent[];

  beforeEach(async () => {
    const folder = temporaryFolder();
    store = openSqliteStore({ folder });
    await store.append(name, 'noStream', events(3));
    before = await store.readAll({ limit: 99 });
    other = new DatabaseSync(join(folder, FILE));
  });

  afterEach(async () => {
    other.close();
    await store.close();
  });

  const row = "'{}', '{}'";
  it.each([
    ['changing an event', `UPDATE events SET data = '{}' WHERE position = 1`, 'never changed'],
    ['moving an event', `UPDATE events SET position = 9 WHERE position = 3`, 'never changed'],
    ['removing an event', `DELETE FROM events WHERE position = 3`, 'never removed'],
    ['removing all events', `DELETE FROM events`, 'never removed'],
    ['replacing by position', `INSERT OR REPLACE INTO events VALUES (2, 's', 0, 'i', 't', ${row})`, 'only added last'],
    ['replacing by revision', `REPLACE INTO events VALUES (4, '${name}', 1, 'i', 't', ${row})`, 'only added last'],
    ['inserting before the end', `INSERT INTO events VALUES (0, 's', 0, 'i', 't', ${row})`, 'only added last'],
    ['leaving a gap in the log', `INSERT INTO events VALUES (5, 's', 0, 'i', 't', ${row})`, 'only added last'],
    ['leaving a gap in a stream', `INSERT INTO events VALUES (4, '${name}', 4, 'i', 't', ${row})`, 'only added last'],
  ])('refuses %s', async (_title, sql, reason) => {
    expect(() => other.exec(sql)).toThrow(reason);
    expect(await store.readAll({ limit: 99 })).toEqual(before);
  });

  it('accepts what the store itself would do', async () => {
    other.exec(`INSERT INTO events VALUES (4, '${name}', 3, 'i', 't', ${row})`);
    expect(await store.readStream(name)).toHaveLength(4);
  });
});
