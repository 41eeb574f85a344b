import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the file of a hash lies under a shelf's folder: `ab/cdef…`. */
export function pathOf(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash.slice(2));
}

/** What is known of a file besides its bytes lies beside it. */
export function notesOf(path: string): string {
  return `${path}.json`;
}

/** Where files are while they arrive. Nothing here has ever been answered for. */
export function incomingOf(folder: string): string {
  return join(folder, 'incoming');
}

/** Makes sure that the names in a file's folder are on the disk, where folders can be opened at all. */
export async function syncFolderOf(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
