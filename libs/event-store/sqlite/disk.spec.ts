import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable, type EventStore } from '#engine/event-store.js';
import { event, events, numbers, stream } from '../contract/events.js';
import { follow } from '../contract/following.js';
import { refusalOf } from '../contract/refusal.js';
import { FILE, openFile } from './file.js';
import { openSqliteStore, storeOn } from './open.js';
import { holdLock } from './testing/lock-holder.js';
import { temporaryFolder } from './testing/temporary-folder.js';

async function expectUnavailable(call: Promise<unknown>, reason: RegExp): Promise<void> {
  const refusal = await refusalOf(call);
  expect(refusal).toBeInstanceOf(StoreUnavailable);
  expect((refusal as StoreUnavailable).reason).toMatch(reason);
}

describe('a full disk', () => {
  it('rejects all appends of the commit, also a refused one, writes none, and works when there is room', async () => {
    const connection = openFile(temporaryFolder(), 100);
    const store = storeOn(connection);
    const pagesAtMost = (pages: number): unknown => connection.prepare(`PRAGMA max_page_count = ${pages}`).get();
    const name = stream();
    await store.append(name, 'noStream', events(1));
    pagesAtMost(20);

    const large = event({ data: { text: 'x'.repeat(100_000) } });
    const appends = [
      () => store.append(stream(), 'noStream', events(2)),
      () => store.append(name, 0, [large]),
      () => store.append(name, 0, events(1)),
      () => store.append(stream(), 'any', events(1)),
    ];
    for (const append of appends.map((start) => start())) {
      await expectUnavailable(append, /ikke er mere plads.*Frigør plads/);
    }
    expect(await store.count()).toBe(1);
    expect((await store.append(stream(), 'noStream', events(1))).revision).toBe(0);

    pagesAtMost(1_000_000);
    expect((await store.append(name, 0, [large])).revision).toBe(1);
    expect(await store.count()).toBe(3);
    await store.close();
  });
});

describe('a log that another program holds locked', () => {
  it('rejects an append when its time is out, and works when the log is let go', async () => {
    const folder = temporaryFolder();
    const store = openSqliteStore({ folder, busyTimeout: 20 });
    const other = new DatabaseSync(join(folder, FILE));
    other.exec('BEGIN IMMEDIATE');
    const name = stream();
    await expectUnavailable(store.append(name, 'noStream', events(1)), /optaget.*låst/);
    expect(await store.readStream(name)).toEqual([]);
    other.exec('ROLLBACK');
    other.close();
    expect((await store.append(name, 'noStream', events(1))).revision).toBe(0);
    await store.close();
  });

  it('waits for its turn', async () => {
    const folder = temporaryFolder();
    const store = openSqliteStore({ folder });
    const { released } = await holdLock(join(folder, FILE), 100);
    expect((await store.append(stream(), 'noStream', events(1))).revision).toBe(0);
    await released;
    await store.close();
  });
});

describe('a damaged log', () => {
  /** A store with events on many pages, whose pages after the first are overwritten beneath it while it is closed. */
  async function damaged(): Promise<EventStore> {
    const folder = temporaryFolder();
    const store = openSqliteStore({ folder });
    for (let n = 0; n < 20; n += 1) await store.append(`case-${n}`, 'noStream', events(20));
    await store.close();
    const file = openSync(join(folder, FILE), 'r+');
    writeSync(file, Buffer.alloc(4_096 * 20, 0xee), 0, 4_096 * 20, 4_096);
    closeSync(file);
    return openSqliteStore({ folder });
  }

  it('says so to whoever reads or appends', async () => {
    const store = await damaged();
    await expectUnavailable(store.readAll({ limit: 1_000 }), /beskadiget.*sikkerhedskopi/);
    await expectUnavailable(store.readStream('case-1'), /beskadiget/);
    await expectUnavailable(store.append('case-1', 19, events(1)), /beskadiget/);
    await store.close();
  });

  it('ends a subscription with the reason', async () => {
    const store = await damaged();
    const follower = follow(store);
    await follower.until(({ errors }) => errors.length > 0);
    expect(follower.errors).toEqual([expect.any(StoreUnavailable)]);
    await store.close();
  });

  it('says so when an event is no longer the JSON that was written', async () => {
    const folder = temporaryFolder();
    const store = openSqliteStore({ folder });
    const name = stream();
    await store.append(name, 'noStream', events(3));
    const other = new DatabaseSync(join(folder, FILE));
    other.exec(`DROP TRIGGER events_are_never_changed; UPDATE events SET data = '{"n":' WHERE revision = 1`);
    other.close();
    await expectUnavailable(store.readStream(name), /beskadiget/);
    expect(numbers(await store.readStream(name, { limit: 1 }))).toEqual([0]);
    await store.close();
  });
});
