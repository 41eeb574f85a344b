import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import type { ReadModels } from '../tables/tables.js';
import { isPostgres } from './kind.js';

/** Pages of SQLite's write-ahead log before whoever writes moves it into the file, and waits for the disk meanwhile. */
export const PAGES = 2_000;
const MANY_PAGES = 8_000;

/** Bytes of the file that SQLite may read where the system keeps them, instead of copying them first. */
const MAPPED = 1_073_741_824;

const MOVER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const database = new (require('node:sqlite').DatabaseSync)(workerData);
  const move = database.prepare('pragma wal_checkpoint(passive)');
  parentPort.on('message', (wanted) => {
    if (wanted === 'move') return move.get();
    database.close();
    parentPort.close();
  });`;

/**
 * Does work that writes much. In SQLite the write-ahead log is moved into the file by a thread of its own meanwhile, so
 * that neither the work nor whoever else this process serves waits for the disk; a writer that finds all of it moved
 * begins it anew, and it stays short. Where that thread cannot, the work does it itself, four times as seldom as usual:
 * then it is only slower.
 *
 * Indexes are made by reading the whole file over and over, which is then read where it lies; not otherwise, since a
 * disk that fails ends the process.
 * @param work calls `written` after each transaction
 */
export async function writingMuch<T>(db: ReadModels, work: (written: () => void) => Promise<T>): Promise<T> {
  if (isPostgres(db)) return work(() => {});
  const mover = startMover(await fileOf(db));
  try {
    await set(db, { wal_autocheckpoint: MANY_PAGES, mmap_size: MAPPED });
    return await work(mover.move);
  } finally {
    await mover.stop();
    await set(db, { wal_autocheckpoint: PAGES, mmap_size: 0 });
  }
}

interface Mover {
  /** Asks for a move and does not wait for it. */
  readonly move: () => void;
  /** Settles when the thread is gone. */
  stop(): Promise<void>;
}

function startMover(file: string): Mover {
  const thread = new Worker(MOVER, { eval: true, workerData: file });
  // What it could not do the writer does, and says what is wrong if it cannot either.
  thread.on('error', () => {});
  const gone = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  return {
    move: () => thread.postMessage('move'),
    stop() {
      thread.postMessage('stop');
      return gone;
    },
  };
}

async function fileOf(db: ReadModels): Promise<string> {
  const { rows } = await sql<{ file: string }>`select file from pragma_database_list where name = 'main'`.execute(db);
  return rows[0]!.file;
}

async function set(db: ReadModels, pragmas: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, value] of Object.entries(pragmas)) await sql.raw(`pragma ${name} = ${value}`).execute(db);
}
