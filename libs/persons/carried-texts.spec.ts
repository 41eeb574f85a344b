import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ActsSpec, openClub } from './spec/club.js';
import { openPersons } from './open.js';
import type { Persons } from './persons.js';
import { ERASED } from './reveal.js';

/** As long as the field may be: protected, it is longer. */
const LONG = 'Fordi Tove sagde det. '.repeat(5).slice(0, 100);

let folder: string;
let persons: Persons;
let club: ActsSpec;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sporskifte-carried-'));
  persons = await openPersons({ folder });
  club = openClub(persons.protection);
});
afterEach(async () => {
  await persons.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a protected text that a policy takes to another run', () => {
  it('is as it was, though it is longer than what may be entered, and both histories hold', async () => {
    const text = await club.write('p1', LONG);
    await club.carry('p2', text);
    expect(await club.read('p2')).toBe(text);
    expect(await persons.reveal(await club.read('p2'))).toBe(LONG);
    expect(club.problems(await club.history('p1'), await club.history('p2'))).toEqual([]);
  });

  it('is gone in both when its author is erased', async () => {
    await club.carry('p2', await club.write('p1', LONG));
    await persons.erase('p-anna', '2026-03-01T09:00:00.000Z');
    expect(await persons.reveal([await club.read('p1'), await club.read('p2')])).toEqual([ERASED, ERASED]);
    expect(club.problems(await club.history('p1'), await club.history('p2'))).toEqual([]);
  });

  it('is the same request when it is delivered again', async () => {
    const text = await club.write('p1', LONG);
    const first = await club.carry('p2', text);
    expect((await club.carry('p2', text)).event).toEqual(first.event);
  });
});

describe('what looks protected', () => {
  it('is taken from the system only', async () => {
    const text = await club.write('p1', 'Hemmeligt');
    await expect(club.write('p2', text)).rejects.toMatchObject({ code: 'malformed-input' });
    await expect(club.write('p2', `Se her: ${text}`)).rejects.toMatchObject({ code: 'malformed-input' });
  });
});

describe('the system’s own text', () => {
  it('is kept as it is: it is by nobody', async () => {
    await club.carry('p2', 'Fristen er nået');
    expect(await club.read('p2')).toBe('Fristen er nået');
  });
});
