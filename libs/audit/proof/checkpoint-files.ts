import { linkSync, mkdirSync, readFileSync, readdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkpoint, parseCheckpoint } from '../notes/checkpoint.js';
import { type Note, formatNote, parseNote } from '../notes/note.js';

/** A checkpoint as it is kept: the note, and what it says. */
export interface KeptCheckpoint extends Checkpoint {
  readonly note: Note;
}

/** A checkpoint from its text. @throws Refusal `malformed-note` */
export function readCheckpoint(text: string): KeptCheckpoint {
  const note = parseNote(text);
  return { ...parseCheckpoint(note.text), note };
}

/** A file among the checkpoints that is none. */
export interface Unreadable {
  readonly file: string;
}

/** The checkpoints of a data folder, smallest log first; what cannot be read is told of beside them. */
export function listCheckpoints(folder: string): {
  kept: readonly KeptCheckpoint[];
  unreadable: readonly Unreadable[];
} {
  const kept: KeptCheckpoint[] = [];
  const unreadable: Unreadable[] = [];
  for (const file of filesIn(folder)) {
    try {
      kept.push(readCheckpoint(readFileSync(join(folder, file), 'utf8')));
    } catch {
      unreadable.push({ file });
    }
  }
  return { kept: kept.sort((one, other) => one.size - other.size), unreadable };
}

/** The checkpoint of the largest log. @throws Refusal `malformed-note` */
export function latestCheckpoint(folder: string): KeptCheckpoint | undefined {
  const last = filesIn(folder).at(-1);
  return last === undefined ? undefined : readCheckpoint(readFileSync(join(folder, last), 'utf8'));
}

/** The checkpoint of a log of this size. @throws Refusal `malformed-note` */
export function checkpointAt(folder: string, size: number): KeptCheckpoint | undefined {
  const file = fileOf(size);
  return filesIn(folder).includes(file) ? readCheckpoint(readFileSync(join(folder, file), 'utf8')) : undefined;
}

/** Keeps a checkpoint; a reader never meets half of it. */
export function keepCheckpoint(folder: string, { size, note }: { size: number; note: Note }): void {
  mkdirSync(folder, { recursive: true });
  replaceFile(join(folder, fileOf(size)), formatNote(note));
}

/**
 * Keeps a checkpoint of a size that has none. Where another process was first, its stands, with the signatures of
 * witnesses that it may have by now. A reader never meets half of it.
 * @returns the one that is kept
 */
export function keepNewCheckpoint(folder: string, made: KeptCheckpoint): KeptCheckpoint {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, fileOf(made.size));
  const beside = `${file}.${process.pid}.new`;
  writeFileSync(beside, formatNote(made.note), { flush: true });
  try {
    linkSync(beside, file);
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readCheckpoint(readFileSync(file, 'utf8'));
  } finally {
    unlinkSync(beside);
  }
}

/** Writes a file whole or not at all. @param mode rights, such as 0o600 */
export function replaceFile(file: string, text: string | Uint8Array, mode = 0o644): void {
  const beside = `${file}.${process.pid}.new`;
  writeFileSync(beside, text, { mode, flush: true });
  renameSync(beside, file);
}

/** Sixteen digits, so that the order of the names is the order of the sizes. */
function fileOf(size: number): string {
  return `${String(size).padStart(16, '0')}.txt`;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d{16}\.txt$/.test(name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
