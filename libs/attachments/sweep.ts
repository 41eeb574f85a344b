import type { Dirent } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HASH } from '#engine/fields.js';
import { incomingOf, notesOf, pathOf } from './paths.js';

/** How long a file may lie without any run that refers to it, in milliseconds. */
export const UNREFERENCED_MS = 24 * 60 * 60 * 1_000;

/** What to sweep, and how to know what must stay. */
export interface SweepOptions {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Every hash that any event has ever referred to, at least as of a moment after the call. */
  readonly referenced: () => Promise<ReadonlySet<string>>;
}

/**
 * Removes files that no run refers to and that nobody has claimed for a day, and leftovers of uploads that a process
 * was stopped in. Several processes may sweep at once, and while files are claimed.
 * @returns the hashes that were removed
 */
export async function sweep({ folder, now, referenced }: SweepOptions): Promise<readonly string[]> {
  const before = now - UNREFERENCED_MS;
  for (const name of await namesIn(incomingOf(folder))) {
    const path = join(incomingOf(folder), name);
    if (await isOlder(path, before)) await rm(path, { force: true });
  }
  const old: string[] = [];
  for (const hash of await hashesIn(folder)) if (await isOlder(pathOf(folder, hash), before)) old.push(hash);
  if (old.length === 0) return [];
  const kept = await referenced();
  const removed: string[] = [];
  for (const hash of old) if (!kept.has(hash) && (await remove(folder, hash, before))) removed.push(hash);
  return removed;
}

/** Every hash that has a file on the shelf. */
export async function hashesIn(folder: string): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const first of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue;
    for (const rest of await namesIn(join(folder, first))) if (HASH.test(first + rest)) hashes.push(first + rest);
  }
  return hashes.sort();
}

/** Out of reach first: a claim then finds nothing, and one that came before it has renewed the file. */
async function remove(folder: string, hash: string, before: number): Promise<boolean> {
  const path = pathOf(folder, hash);
  const away = `${path}.swept`;
  try {
    await rename(path, away);
  } catch {
    return false;
  }
  if (!(await isOlder(away, before))) {
    await rename(away, path);
    return false;
  }
  await rm(away, { force: true });
  await rm(notesOf(path), { force: true });
  return true;
}

async function isOlder(path: string, before: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && found.mtimeMs < before;
}

async function namesIn(folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  return entries.map(({ name }) => name);
}
