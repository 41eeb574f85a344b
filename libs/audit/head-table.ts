import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '#engine/refusal.js';

/** All that must be kept of a stream to go on with it later: where it stood, or null when it was broken. */
export type SavedHead =
  readonly [stream: string, revision: number, hash: string] | readonly [stream: string, broken: null];

/**
 * Where each stream stood, however many there are. Every call throws Refusal `no-working-space` when the disk is full.
 */
export interface HeadTable {
  readonly get: (stream: string) => SavedHead | undefined;
  readonly put: (head: SavedHead) => void;
  readonly count: () => number;
  /** All, in the order of their names, read as they are asked for. */
  readonly all: () => Iterable<SavedHead>;
  readonly close: () => void;
}

/** The pages kept in memory; the rest is in the file. */
const CACHE_KIB = 4_096;

// A file without a name: the system takes it back however the process ends. It is never read again, so nothing is
// flushed.
const SCHEMA = `
  PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KIB};
  CREATE TABLE heads (stream TEXT PRIMARY KEY, revision INTEGER, hash TEXT) WITHOUT ROWID;
`;

type Row = { readonly stream: string; readonly revision: number | null; readonly hash: string | null };

/** Opens an empty table in a temporary file, where the system keeps such (`TMPDIR`). */
export function openHeadTable(): HeadTable {
  const database = guarded(() => {
    const opened = new DatabaseSync('');
    opened.exec(SCHEMA);
    return opened;
  });
  const one = database.prepare('SELECT stream, revision, hash FROM heads WHERE stream = ?');
  const every = database.prepare('SELECT stream, revision, hash FROM heads ORDER BY stream');
  const total = database.prepare('SELECT count(*) AS total FROM heads');
  const put = database.prepare('INSERT OR REPLACE INTO heads VALUES (?, ?, ?)');
  return {
    get(stream) {
      const row = guarded(() => one.get(stream)) as Row | undefined;
      return row && headOf(row);
    },
    put: ([stream, revision, hash = null]) => void guarded(() => put.run(stream, revision, hash)),
    count: () => guarded(() => total.get()!['total'] as number),
    *all() {
      for (const row of every.iterate()) yield headOf(row as Row);
    },
    close: () => database.close(),
  };
}

function headOf({ stream, revision, hash }: Row): SavedHead {
  return revision === null || hash === null ? [stream, null] : [stream, revision, hash];
}

function guarded<R>(work: () => R): R {
  try {
    return work();
  } catch (cause) {
    const text =
      'Der er ikke plads til det, der skal huskes undervejs. Frigør plads i mappen til midlertidige filer, eller sæt TMPDIR til en anden mappe.';
    throw Object.assign(new Refusal('no-working-space', text), { cause });
  }
}
