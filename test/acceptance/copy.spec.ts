import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openSqliteStore } from '#event-store/sqlite/open.js';
import { seededFolder } from '../seeded/folder.js';
import { type StandIn, startStandIn } from '../stand-in/stand-in.js';
import { type Ended, sporskifte, sporskifteAsBuilt } from './command-line.js';
import { temporaryFolder } from './process.js';

jest.setTimeout(240_000);

describe('sporskifte copy', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let standIn: StandIn;
  let source: string;
  let back: string;
  beforeEach(async () => {
    folder = temporaryFolder();
    standIn = await startStandIn();
    [source, back] = [join(folder.path, 'source'), join(folder.path, 'back')];
    mkdirSync(source);
    await seededFolder(source);
  });
  afterEach(async () => {
    await standIn.stop();
    folder.remove();
  });

  const copy = (from: string, to: string): Promise<Ended> => sporskifte({}, 'copy', '--from', from, '--to', to);

  const eventsOf = async (path: string) => {
    const store = openSqliteStore({ folder: path });
    const events = await store.readAll({ limit: 100_000 });
    await store.close();
    return events;
  };

  it('moves a log to EventStoreDB and back, unchanged, and says what to do about the read models', async () => {
    const events = await eventsOf(source);
    const named = ['copy', '--from', source, '--to', 'EVENTSTOREDB_URL'];
    const there = await sporskifteAsBuilt({ EVENTSTOREDB_URL: standIn.url }, ...named);
    expect(there).toMatchObject({ code: 0, out: expect.stringContaining('Begge ender er genberegnet og ens') });
    expect(there.out).toContain('Læsemodellerne følger ikke med');
    expect(await copy(standIn.url, back)).toMatchObject({ code: 0 });
    expect(await eventsOf(back)).toEqual(events);
  });

  it('goes on after an interruption, and does nothing when there is nothing to do', async () => {
    const events = await eventsOf(source);
    const half = openSqliteStore({ folder: back });
    for (const { stream, revision, ...event } of events.slice(0, 7)) {
      const { id, type, data, metadata } = event;
      await half.append(stream, revision === 0 ? 'noStream' : revision - 1, [{ id, type, data, metadata }]);
    }
    await half.close();
    expect((await copy(source, back)).out).toContain('7 var der fra en tidligere kopi');
    expect(await copy(source, back)).toMatchObject({ code: 0, out: expect.stringContaining(': 0 hændelser') });
    expect(await eventsOf(back)).toEqual(events);
  });

  it('refuses a log that holds something else, one that is not there, and an address with its password unread', async () => {
    const other = openSqliteStore({ folder: back });
    const [first] = await eventsOf(source);
    const { id, type, data, metadata } = first!;
    await other.append(`${first!.stream}x`, 'noStream', [{ id, type, data, metadata }]);
    await other.close();
    expect(await copy(source, back)).toMatchObject({ code: 1, out: expect.stringContaining('Vælg en tom log') });
    expect((await copy(join(folder.path, 'nowhere'), back)).code).toBe(1);
    expect((await copy(source, source)).code).toBe(2);
    const secret = await copy(source, 'esdb://admin:hemmeligt@127.0.0.1:1?tls=false');
    expect(secret.code).toBe(1);
    expect(secret.out).not.toContain('hemmeligt');
  });
});
