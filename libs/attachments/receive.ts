import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '#engine/refusal.js';
import { incomingOf } from './paths.js';

/** A file that has arrived whole and is on the disk, under a name of its own. */
export interface Received {
  readonly path: string;
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Writes a stream to the disk as it comes, never more than a chunk of it in memory, and works with the file. Whatever
 * happens, an interruption among it, the file is gone afterwards unless `keep` has moved it.
 * @param mostBytes the largest file that is taken
 * @throws Refusal `file-too-large`, `file-not-allowed` for an empty one
 */
export async function receiving<Kept>(
  folder: string,
  bytes: AsyncIterable<Uint8Array>,
  mostBytes: number,
  keep: (received: Received, file: FileHandle) => Promise<Kept>,
): Promise<Kept> {
  await mkdir(incomingOf(folder), { recursive: true });
  const path = join(incomingOf(folder), randomUUID());
  const file = await open(path, 'wx+', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > mostBytes) throw tooLarge(mostBytes);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (size === 0) throw new Refusal('file-not-allowed', 'Filen er tom. Vælg en fil med indhold.');
    await file.sync();
    return await keep({ path, hash: hash.digest('hex'), size }, file);
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}

/** The refusal of a file that is larger than what is taken. */
export function tooLarge(mostBytes: number): Refusal {
  const most = `${Math.floor(mostBytes / (1024 * 1024))} MB`;
  const message = `Filen er for stor: den må højst fylde ${most}. Gør den mindre, eller del den op.`;
  return new Refusal('file-too-large', message, { facts: { mostBytes } });
}
