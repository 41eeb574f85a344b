import { closeSync, existsSync, fsyncSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from './connection.js';
import { noBackupFolder, notOnDisk, occupied } from './failures.js';
import { FILE } from './file.js';

/** Milliseconds to wait for a lock; taking a copy needs none but for a moment. */
const BUSY = 5_000;

/**
 * Copies the log of a folder to another folder while others go on writing to it: the copy is the log as it was at one
 * moment. It gets its name only when it has been accepted and is on the disk, so a file of that name is always whole.
 * @param accept looks at the copy, in a folder of its own, before it gets its name; what it throws undoes the copy
 * @throws StoreUnavailable when there is a log in the target already, or no room, or the log cannot be read
 */
export async function backUp<Found>(
  folder: string,
  target: string,
  accept: (copy: string) => Promise<Found>,
): Promise<Found> {
  const file = join(target, FILE);
  if (existsSync(file)) throw occupied(file);
  const making = makeFolder(target);
  try {
    copyInto(join(folder, FILE), join(making, FILE));
    const found = await accept(making);
    if (existsSync(file)) throw occupied(file);
    keep(join(making, FILE), file, target);
    return found;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

function keep(from: string, to: string, folder: string): void {
  try {
    sync(from, 'r+');
    renameSync(from, to);
    syncFolder(folder);
  } catch (error) {
    throw notOnDisk(error, to);
  }
}

/**
 * One reading transaction from end to end. The online backup of node:sqlite would begin anew each time another process
 * has written, and never be done while there is load.
 */
function copyInto(from: string, to: string): void {
  const connection = connect(from, BUSY);
  try {
    connection.prepare('VACUUM INTO ?').run(to);
  } finally {
    connection.close();
  }
}

function makeFolder(target: string): string {
  try {
    mkdirSync(target, { recursive: true });
    return mkdtempSync(join(target, '.unfinished-'));
  } catch (error) {
    throw noBackupFolder(error, target);
  }
}

/** SQLite does not wait for the disk when it makes such a copy. @param how `r+` for a file, `r` for a folder */
function sync(path: string, how: 'r' | 'r+'): void {
  const opened = openSync(path, how);
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** The name must be on the disk too, where folders can be opened at all. */
function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}
