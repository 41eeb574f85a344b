import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#engine/event-store.js';
import { category, events, stream } from '../contract/events.js';
import { follow } from '../contract/following.js';
import { FILE, openFile } from './file.js';
import { openSqliteStore } from './open.js';
import { FORMAT } from './schema.js';
import { holdLock } from './testing/lock-holder.js';
import { asOrdinaryUser } from './testing/ordinary-user.js';
import { temporaryFolder } from './testing/temporary-folder.js';

/** A folder with a log of three events in it, closed. */
async function folderWithLog(): Promise<string> {
  const folder = temporaryFolder();
  const store = openSqliteStore({ folder });
  await store.append(stream(), 'noStream', events(3));
  await store.close();
  return folder;
}

function expectRefused(folder: string, reason: RegExp): void {
  let refusal: unknown;
  try {
    openSqliteStore({ folder });
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(StoreUnavailable);
  expect((refusal as StoreUnavailable).reason).toMatch(reason);
}

describe('opening a log', () => {
  it('makes the folder, and keeps everything until it is opened again', async () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    const first = openSqliteStore({ folder });
    const name = stream();
    const place = await first.append(name, 'noStream', events(3));
    const before = await first.readAll({ limit: 99 });
    await first.close();

    const second = openSqliteStore({ folder });
    expect(await second.readAll({ limit: 99 })).toEqual(before);
    expect(await second.head()).toBe(place.position);
    expect(await second.append(name, 'noStream', before)).toEqual(place);
    expect((await second.append(name, 2, events(1))).position > place.position).toBe(true);
    await second.close();
  });

  it('leaves one file when the last one closes', async () => {
    expect(readdirSync(await folderWithLog())).toEqual([FILE]);
  });

  it('lets a subscription see what another store on the file appends', async () => {
    const folder = temporaryFolder();
    const [one, other] = [openSqliteStore({ folder }), openSqliteStore({ folder })];
    const prefix = category();
    const follower = follow(one, { prefixes: [prefix] });
    await follower.until(({ caughtUp }) => caughtUp() === 1);
    for (let n = 0; n < 3; n += 1) {
      await other.append(`${prefix}1`, 'any', events(1, n));
      await follower.gets(n + 1);
    }
    await Promise.all([one.close(), other.close()]);
  });

  it('waits for another process that is making the same log', async () => {
    const folder = temporaryFolder();
    const { released } = await holdLock(join(folder, FILE), 100);
    const store = openSqliteStore({ folder });
    expect(await store.count()).toBe(0);
    await released;
    await store.close();
  });

  it('writes durably: WAL and synchronous FULL', async () => {
    const connection = openFile(temporaryFolder(), 100);
    expect(connection.prepare('PRAGMA journal_mode').get()).toEqual(['wal']);
    expect(connection.prepare('PRAGMA synchronous').get()).toEqual([2]);
    connection.close();
  });
});

describe('opening a log refuses', () => {
  it('a file that is no database', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, FILE), 'Kære tovholder, her er referatet. '.repeat(500));
    expectRefused(folder, /beskadiget.*sikkerhedskopi/);
  });

  it('a log with a damaged beginning', async () => {
    const folder = await folderWithLog();
    const bytes = readFileSync(join(folder, FILE));
    writeFileSync(join(folder, FILE), bytes.fill(0xff, 100, 4_096));
    expectRefused(folder, /beskadiget.*sikkerhedskopi/);
  });

  it('the database of another program, and leaves it as it was', async () => {
    const folder = temporaryFolder();
    const foreign = new DatabaseSync(join(folder, FILE));
    foreign.exec('CREATE TABLE invoices (amount INTEGER)');
    foreign.close();
    const before = readFileSync(join(folder, FILE));
    expectRefused(folder, /andet program.*Flyt filen/);
    expect(readFileSync(join(folder, FILE))).toEqual(before);
  });

  it.each([
    ['of a newer format', FORMAT + 1, /nyere udgave af Sporskifte.*Installér/],
    ['of a format that never was', 0, /andet program.*Flyt filen/],
  ])('a log %s', async (_title, format, reason) => {
    const folder = await folderWithLog();
    const other = new DatabaseSync(join(folder, FILE));
    other.exec(`PRAGMA user_version = ${format}`);
    other.close();
    expectRefused(folder, reason);
  });

  it('a folder that may not be written, new or with a log in it', async () => {
    const [empty, used] = [temporaryFolder(), await folderWithLog()];
    for (const folder of [empty, used]) {
      chmodSync(folder, 0o555);
      asOrdinaryUser(() => expectRefused(folder, /må ikke skrive|ikke må skrive.*skriveadgang/));
    }
    asOrdinaryUser(() => expectRefused(join(empty, 'new'), /mappen .* ikke kan oprettes/));
  });

  it('a folder that is a file', () => {
    const folder = join(temporaryFolder(), 'file');
    writeFileSync(folder, '');
    expectRefused(folder, /mappen .* ikke kan oprettes/);
  });

  it('a folder where the file should be', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, FILE));
    expectRefused(folder, /Hændelsesloggen kan ikke bruges/);
  });
});
