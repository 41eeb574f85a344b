import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { notesOf, pathOf, syncFolderOf } from './paths.js';

/** What is wrong with a file that something refers to. */
export type FileFlaw = 'missing' | 'changed' | 'unreadable';

/** Reads a file whole, a chunk at a time, and holds it up to its hash; undefined when it holds. */
export async function inspect(folder: string, hash: string): Promise<FileFlaw | undefined> {
  try {
    const digest = createHash('sha256');
    await pipeline(createReadStream(pathOf(folder, hash)), digest);
    return digest.digest('hex') === hash ? undefined : 'changed';
  } catch (error) {
    return (error as { code?: string }).code === 'ENOENT' ? 'missing' : 'unreadable';
  }
}

/**
 * Copies a file to another shelf, on the disk and with its hash held up to it, before it gets its name there. One that
 * is there already and holds is left.
 */
export async function copyTo(folder: string, target: string, hash: string): Promise<FileFlaw | undefined> {
  const to = pathOf(target, hash);
  if ((await inspect(target, hash)) === undefined) return undefined;
  const flaw = await inspect(folder, hash);
  if (flaw !== undefined) return flaw;
  const from = pathOf(folder, hash);
  const making = `${to}.${randomUUID()}`;
  await mkdir(dirname(to), { recursive: true });
  try {
    await pipeline(createReadStream(from), createWriteStream(making, { mode: 0o600, flush: true }));
    if (await stat(notesOf(from)).catch(() => undefined)) await copyFile(notesOf(from), notesOf(to));
    await rename(making, to);
  } finally {
    await rm(making, { force: true });
  }
  await syncFolderOf(to);
  return inspect(target, hash);
}
