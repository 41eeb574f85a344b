import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#engine/event-store.js';
import { openSqliteStore } from '#event-store/sqlite/open.js';
import { openReadModels } from '#read-models/database/open.js';
import { fileDamage, fileSizes, openLog, openReadModelsForReading } from './data-folder.js';
import { Problem } from './problem.js';

let folder: string;
const file = (name: string) => path.join(folder, name);

beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'sporskifte-cli-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a data folder', () => {
  it('is refused, and not made, when it does not exist', () => {
    expect(() => openLog(file('nowhere'))).toThrow(Problem);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused, and stays empty, when it has no log', () => {
    expect(() => openLog(folder)).toThrow(/ingen hændelseslog/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused when the log is an empty file, which stays empty', () => {
    writeFileSync(file('events.sqlite'), '');
    expect(() => openLog(folder)).toThrow(/ingen hændelseslog/);
    expect(readFileSync(file('events.sqlite'))).toHaveLength(0);
  });

  it('is refused when it is a file', () => {
    writeFileSync(file('data'), '');
    expect(() => openLog(file('data'))).toThrow(/findes ikke/);
  });

  it('is refused when the log is no database', () => {
    writeFileSync(file('events.sqlite'), 'no database, but long enough to look like one '.repeat(200));
    expect(() => openLog(folder)).toThrow(StoreUnavailable);
  });

  it("is refused when the log is another program's, which is left as it was", () => {
    const other = new DatabaseSync(file('events.sqlite'));
    other.exec('CREATE TABLE theirs (x)');
    other.close();
    const before = readFileSync(file('events.sqlite'));
    expect(() => openLog(folder)).toThrow(/et andet program/);
    expect(readFileSync(file('events.sqlite')).equals(before)).toBe(true);
  });

  it('is opened while another process, or this one, has it open', async () => {
    const service = openSqliteStore({ folder });
    const store = openLog(folder);
    expect(await store.count()).toBe(0);
    expect(fileDamage(folder)).toEqual([]);
    expect([...fileSizes(folder).keys()]).toContain('events.sqlite');
    await store.close();
    await service.close();
  });

  it('tells of damage in the file of the log', async () => {
    await openSqliteStore({ folder }).close();
    const log = readFileSync(file('events.sqlite'));
    log.fill(0x5a, 4096 * 2, 4096 * 3);
    writeFileSync(file('events.sqlite'), log);
    expect(fileDamage(folder)).not.toEqual([]);
  });
});

describe('the read models of a data folder', () => {
  it('are none, and are not made, when there are none', async () => {
    expect(await openReadModelsForReading(folder)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are none when their database is still empty', async () => {
    new DatabaseSync(file('read-models.sqlite')).exec('CREATE TABLE x (y)');
    expect(await openReadModelsForReading(folder)).toBeUndefined();
  });

  it('can be read, and not written', async () => {
    await (await openReadModels({ folder })).destroy();
    const db = (await openReadModelsForReading(folder))!;
    expect(await db.selectFrom('parked').selectAll().execute()).toEqual([]);
    await expect(db.deleteFrom('checkpoints').execute()).rejects.toThrow();
    await db.destroy();
    expect(readdirSync(folder)).toEqual(['read-models.sqlite']);
  });

  it('are refused in Danish when their file is damaged', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file('read-models.sqlite'), 'no database, but long enough to look like one '.repeat(200));
    await expect(openReadModelsForReading(folder)).rejects.toThrow(/Læsemodellerne kan ikke læses/);
  });
});
