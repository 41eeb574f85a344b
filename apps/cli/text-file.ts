import { readFileSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { replaceFile } from '#audit/proof/checkpoint-files.js';
import { Problem } from './problem.js';

/** The text of a file that somebody named. @throws Problem `unusable-file` */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Problem('unusable-file', `Filen ${file} findes ikke eller kan ikke læses. Kontrollér navnet.`, { cause });
  }
}

/** Writes a file that somebody named, whole or not at all. @throws Problem `unusable-file` */
export function writeFile(file: string, content: string | Uint8Array): void {
  try {
    replaceFile(file, content);
  } catch (cause) {
    throw new Problem('unusable-file', `Filen ${file} kan ikke skrives. Vælg et sted, der må skrives i.`, { cause });
  }
}

/**
 * Writes a file that somebody named, a piece at a time: it is there when all of it is, and not before.
 * @returns how many bytes it has
 * @throws Problem `unusable-file`, and what the pieces throw
 */
export async function writeFileFrom(file: string, pieces: AsyncIterable<string | Uint8Array>): Promise<number> {
  const beside = `${file}.${process.pid}.new`;
  try {
    // Opened first: a stream that opens it by itself may still do so after the pieces have failed and it was removed.
    const written = (await open(beside, 'w')).createWriteStream({ flush: true });
    await pipeline(pieces, written);
    renameSync(beside, file);
    return written.bytesWritten;
  } catch (cause) {
    rmSync(beside, { force: true });
    if (!isAboutFiles(cause)) throw cause;
    throw new Problem('unusable-file', `Filen ${file} kan ikke skrives. Vælg et sted, der må skrives i.`, { cause });
  }
}

/** Whether the file system said no, and not whoever made the pieces. */
function isAboutFiles(error: unknown): boolean {
  return typeof (error as { syscall?: unknown }).syscall === 'string';
}
