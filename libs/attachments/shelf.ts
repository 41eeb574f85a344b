import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { HASH } from '#engine/fields.js';
import type { Files } from '#engine/desk.js';
import { Refusal } from '#engine/refusal.js';
import type { StoredFile } from '#engine/stored-file.js';
import { type FileType, fileTypes, typeOf } from './file-types.js';
import { notesOf, pathOf, syncFolderOf } from './paths.js';
import { type Received, receiving } from './receive.js';
import type { Scanner } from './scanner.js';

/** What may be taken in. */
export interface ShelfOptions {
  /** Where the files lie; made when the first one comes. Several processes may share it. */
  readonly folder: string;
  readonly mostBytes: number;
  readonly types: readonly FileType[];
  /** Left out, files are marked as not scanned. */
  readonly scanner?: Scanner | undefined;
}

/** Files by their SHA-256, outside the log. What is on the shelf never changes. */
export interface Shelf extends Files {
  readonly mostBytes: number;
  readonly types: readonly FileType[];
  /**
   * Takes a file in whole or not at all. The same bytes twice are one file.
   * @throws Refusal `file-too-large`, `file-not-allowed`, `file-infected`, `scanner-unavailable`
   */
  put(bytes: AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** A file's bytes; undefined when it is not there. */
  read(hash: string): Promise<Readable | undefined>;
}

/** Opens a shelf on a folder. Touches nothing until a file comes. */
export function openShelf(options: ShelfOptions): Shelf {
  const { folder, mostBytes } = options;
  return {
    mostBytes,
    types: options.types,
    put: (bytes) =>
      receiving(folder, bytes, mostBytes, async (received, file) => {
        const kind = await typeOf(file, received.size);
        if (kind === undefined || !options.types.includes(kind)) throw notAllowed(options.types);
        const scan = await scanned(options.scanner, received.path);
        const stored = { hash: received.hash, size: received.size, type: fileTypes[kind], scan };
        await keep(folder, received, stored);
        return stored;
      }),
    async claim(hash) {
      const path = pathOf(folder, hash);
      try {
        // Renewed, it has another day before it is swept up; the event that refers to it comes long before that.
        const now = new Date();
        await utimes(path, now, now);
        return JSON.parse(await readFile(notesOf(path), 'utf8')) as StoredFile;
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async read(hash) {
      const path = pathOf(folder, hash);
      return HASH.test(hash) && (await isThere(path)) ? createReadStream(path) : undefined;
    },
  };
}

/** The notes come first: a file that has its name has its notes. */
async function keep(folder: string, { path }: Received, stored: StoredFile): Promise<void> {
  const target = pathOf(folder, stored.hash);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${path}.json`, JSON.stringify(stored), { flush: true, mode: 0o600 });
  await rename(`${path}.json`, notesOf(target));
  await rename(path, target);
  await syncFolderOf(target);
}

async function scanned(scanner: Scanner | undefined, path: string): Promise<StoredFile['scan']> {
  if (scanner === undefined) return 'notScanned';
  const verdict = await scanner(path).catch((error: unknown) => {
    const message = 'Virusscanneren svarer ikke, så filen er ikke taget imod. Prøv igen om lidt.';
    throw Object.assign(new Refusal('scanner-unavailable', message), { cause: error });
  });
  if (!verdict.infected) return 'clean';
  const message = `Virusscanneren har fundet »${verdict.virus}« i filen. Den er ikke gemt. Få din maskine set efter.`;
  throw new Refusal('file-infected', message, { facts: { virus: verdict.virus } });
}

function notAllowed(types: readonly FileType[]): Refusal {
  const message = `Filen er ikke af en type, der kan vedlægges, eller den indeholder makroer. Brug en af: ${types.join(', ')}.`;
  return new Refusal('file-not-allowed', message, { facts: { types } });
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}

function isMissing(error: unknown): boolean {
  return (error as { code?: string }).code === 'ENOENT';
}
