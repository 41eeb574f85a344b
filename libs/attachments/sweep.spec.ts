import { beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { incomingOf, pathOf } from './paths.js';
import { type Shelf, openShelf } from './shelf.js';
import { UNREFERENCED_MS, hashesIn, sweep } from './sweep.js';
import { inPieces, newFolder, pdf } from './testing/files.js';

let folder: string;
let shelf: Shelf;
beforeEach(() => {
  folder = newFolder();
  shelf = openShelf({ folder, mostBytes: 1024, types: ['pdf'] });
});
const tomorrow = (): number => Date.now() + UNREFERENCED_MS + 1_000;
const swept = (kept: readonly string[] = [], now = tomorrow()) =>
  sweep({ folder, now, referenced: () => Promise.resolve(new Set(kept)) });

describe('sweeping the shelf', () => {
  it('removes what no run has referred to for a day', async () => {
    const { hash } = await shelf.put(inPieces(pdf()));
    expect(await swept([], Date.now())).toEqual([]);
    expect(await swept()).toEqual([hash]);
    expect(await hashesIn(folder)).toEqual([]);
    expect(await shelf.claim(hash)).toBeUndefined();
  });

  it('never removes what a run refers to, however old', async () => {
    const { hash } = await shelf.put(inPieces(pdf()));
    expect(await swept([hash])).toEqual([]);
    expect(await hashesIn(folder)).toEqual([hash]);
  });

  it('leaves a file that was claimed while it went on', async () => {
    const { hash } = await shelf.put(inPieces(pdf()));
    const long = new Date(Date.now() - 2 * UNREFERENCED_MS);
    utimesSync(pathOf(folder, hash), long, long);
    const referenced = async () => {
      expect(await shelf.claim(hash)).toMatchObject({ hash });
      return new Set<string>();
    };
    expect(await sweep({ folder, now: Date.now(), referenced })).toEqual([]);
    expect(await hashesIn(folder)).toEqual([hash]);
  });

  it('removes what a stopped process left half-received', async () => {
    mkdirSync(incomingOf(folder), { recursive: true });
    writeFileSync(join(incomingOf(folder), 'halv'), 'x');
    await swept();
    expect(readdirSync(incomingOf(folder))).toEqual([]);
  });

  it('finds nothing on a shelf that was never used', async () => {
    expect(
      await sweep({ folder: join(folder, 'ingen'), now: tomorrow(), referenced: () => Promise.reject(new Error()) }),
    ).toEqual([]);
  });
});
