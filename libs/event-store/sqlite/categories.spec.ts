import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '#engine/event-store.js';
import { events } from '../contract/events.js';
import { FILE } from './file.js';
import { openSqliteStore } from './open.js';
import { FORMAT } from './schema.js';
import { temporaryFolder } from './testing/temporary-folder.js';

/** Events of three kinds of streams, in groups of different sizes that go past the end of a portion. */
async function fill(store: EventStore): Promise<void> {
  const next = new Map<string, number>();
  for (let group = 0; group < 130; group += 1) {
    const name = ['a-1', 'b-1', 'a-2', 'plain'][group % 4]!;
    const [from, count] = [next.get(name) ?? 0, 1 + (group % 7)];
    await store.append(name, from === 0 ? 'noStream' : from - 1, events(count, from));
    next.set(name, from + count);
  }
}

const PREFIXES = [['a-'], ['a-2'], ['a-', 'b-'], ['pl'], ['none-']];

/** All that prefixes give, page by page, must be what is left of the whole log without the other streams. */
async function expectWhole(store: EventStore): Promise<void> {
  const all = await store.readAll({ limit: 9_999 });
  expect(all.length).toBeGreaterThan(500);
  for (const prefixes of PREFIXES) {
    const matching = all.filter(({ stream }) => prefixes.some((prefix) => stream.startsWith(prefix)));
    for (const limit of [1, 100, 9_999]) {
      const read = [];
      for (let after: string | undefined; ; after = read.at(-1)!.position) {
        const page = await store.readAll({ prefixes, limit, ...(after !== undefined && { after }) });
        read.push(...page);
        if (page.length < limit) break;
      }
      expect(read).toEqual(matching);
    }
  }
}

describe('a log longer than what is filed by category at a time', () => {
  it('gives one kind of stream whole and in order, wherever the reader begins', async () => {
    const store = openSqliteStore({ folder: temporaryFolder() });
    await fill(store);
    await expectWhole(store);
    await store.close();
  });

  it('files what is written in one group or one by one alike, and never what is refused', async () => {
    const folder = temporaryFolder();
    const store = openSqliteStore({ folder });
    await store.append('a-1', 'noStream', events(255));
    await expect(store.append('a-1', 7, events(1))).rejects.toThrow();
    await store.append('b-1', 'noStream', events(1));
    await store.append('a-1', 254, events(600));
    expect(await store.readAll({ prefixes: ['a-'], limit: 9_999 })).toHaveLength(855);
    expect(await store.readAll({ prefixes: ['b-'], limit: 9_999 })).toHaveLength(1);
    const other = new DatabaseSync(join(folder, FILE));
    for (const sql of ['DELETE FROM categories', "UPDATE categories SET category = 'b-'"]) {
      expect(() => other.exec(sql)).toThrow(/never/);
    }
    other.close();
    await store.close();
  });

  it('of format 1 is brought along when it is opened, and keeps its events', async () => {
    const folder = temporaryFolder();
    const before = openSqliteStore({ folder });
    await fill(before);
    const all = await before.readAll({ limit: 9_999 });
    await before.close();
    const file = new DatabaseSync(join(folder, FILE));
    file.exec(`DROP TRIGGER events_are_filed; DROP TABLE categories; PRAGMA user_version = 1;
      CREATE INDEX events_by_category ON events (category)`);
    file.close();
    const store = openSqliteStore({ folder });
    await expectWhole(store);
    await fill({ ...store, append: (stream, _expected, given) => store.append(stream, 'any', given) });
    await expectWhole(store);
    expect((await store.readAll({ limit: 9_999 })).slice(0, all.length)).toEqual(all);
    await store.close();
    const after = new DatabaseSync(join(folder, FILE));
    expect(after.prepare('PRAGMA user_version').get()).toEqual({ user_version: FORMAT });
    expect(after.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'events_by_category'").get()).toBeUndefined();
    after.close();
  });
});
