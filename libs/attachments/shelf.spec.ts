import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { type FileType, fileTypes } from './file-types.js';
import { inspect } from './inspect.js';
import { incomingOf, pathOf } from './paths.js';
import type { Scanner } from './scanner.js';
import { type Shelf, openShelf } from './shelf.js';
import { hashesIn } from './sweep.js';
import { inPieces, newFolder, pdf, zipOf } from './testing/files.js';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
const shelf = (scanner?: Scanner, types = Object.keys(fileTypes) as FileType[]): Shelf =>
  openShelf({ folder, mostBytes: 1024 * 1024, types, scanner });
const nothingIsLeft = async (): Promise<void> => {
  expect(await hashesIn(folder)).toEqual([]);
  expect(existsSync(incomingOf(folder)) ? readdirSync(incomingOf(folder)) : []).toEqual([]);
};

describe('a file that is put on the shelf', () => {
  it('lies under the SHA-256 of its bytes, and comes back as it was', async () => {
    const hash = createHash('sha256').update(pdf()).digest('hex');
    expect(await shelf().put(inPieces(pdf()))).toEqual({
      hash,
      size: pdf().length,
      type: 'application/pdf',
      scan: 'notScanned',
    });
    expect(readFileSync(pathOf(folder, hash))).toEqual(pdf());
    expect(await text((await shelf().read(hash))!)).toBe(pdf().toString());
    expect(await inspect(folder, hash)).toBeUndefined();
    expect(readdirSync(incomingOf(folder))).toEqual([]);
  });

  it('is one file, however often the same bytes come, also at once', async () => {
    await Promise.all([1, 2, 3].map(() => shelf().put(inPieces(pdf()))));
    expect(await hashesIn(folder)).toHaveLength(1);
  });

  it('leaves nothing when the sender breaks off', async () => {
    await expect(shelf().put(inPieces(pdf(), new Error('aborted')))).rejects.toThrow('aborted');
    await nothingIsLeft();
  });

  it('is refused above the limit, having been read no further than that', async () => {
    const far = Buffer.concat([pdf(), Buffer.alloc(2 * 1024 * 1024)]);
    await expect(shelf().put(inPieces(far))).rejects.toMatchObject({ code: 'file-too-large' });
    await nothingIsLeft();
  });

  it('is refused when it is empty', async () => {
    await expect(shelf().put(inPieces(Buffer.alloc(0)))).rejects.toMatchObject({ code: 'file-not-allowed' });
    await nothingIsLeft();
  });
});

describe('what a file is', () => {
  const odt = zipOf('mimetype');
  it.each([
    ['pdf', pdf()],
    ['png', Buffer.from('89504e470d0a1a0a00', 'hex')],
    ['jpg', Buffer.from('ffd8ffe000', 'hex')],
    ['txt', Buffer.from('Bemærkninger på dansk: æøå\n')],
    ['docx', zipOf('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
    ['pptx', zipOf('[Content_Types].xml', 'ppt/presentation.xml')],
  ] as const)('is told by its bytes: %s', async (type, bytes) => {
    expect(await shelf().put(inPieces(bytes))).toMatchObject({ type: fileTypes[type] });
  });

  it.each([
    ['a program', Buffer.from('7f454c4602010100', 'hex')],
    ['a zip that is no document', zipOf('setup.exe')],
    ['a document with macros', zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    ['a broken zip', zipOf('[Content_Types].xml', 'word/document.xml').subarray(0, 60)],
    ['text that is not UTF-8', Buffer.from('e6f8e5', 'hex')],
    ['an OpenDocument that does not say of what', odt],
  ])('is not taken when it is %s', async (_what, bytes) => {
    await expect(shelf().put(inPieces(bytes))).rejects.toMatchObject({ code: 'file-not-allowed' });
    await nothingIsLeft();
  });

  it('is not taken when the settings leave its type out', async () => {
    await expect(shelf(undefined, ['txt']).put(inPieces(pdf()))).rejects.toThrow('Brug en af: txt');
  });
});

describe('the virus scanner', () => {
  it('marks what it finds clean', async () => {
    expect(await shelf(() => Promise.resolve({ infected: false })).put(inPieces(pdf()))).toMatchObject({
      scan: 'clean',
    });
  });

  it('keeps what is infected out, and says what was found', async () => {
    const infected = shelf(() => Promise.resolve({ infected: true, virus: 'Eicar-Test' }));
    await expect(infected.put(inPieces(pdf()))).rejects.toMatchObject({
      code: 'file-infected',
      facts: { virus: 'Eicar-Test' },
    });
    await nothingIsLeft();
  });

  it('that does not answer lets nothing in', async () => {
    const silent = shelf(() => Promise.reject(new Error('ECONNREFUSED')));
    await expect(silent.put(inPieces(pdf()))).rejects.toMatchObject({ code: 'scanner-unavailable' });
    await nothingIsLeft();
  });
});
