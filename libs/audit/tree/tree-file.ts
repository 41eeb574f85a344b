import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import { type Position, type RecordedEvent, START } from '#engine/event.js';
import { Refusal } from '#engine/refusal.js';
import { type Node, addLeaf } from './frontier.js';
import { leafHash, leafText } from './hashing.js';
import { type HashAt, frontierAt } from './proofs.js';

const PAGE = 1_000;
const BUSY_MS = 10_000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS nodes (level INTEGER, n INTEGER, hash BLOB NOT NULL, PRIMARY KEY (level, n)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS leaves (position TEXT PRIMARY KEY, leaf INTEGER NOT NULL) WITHOUT ROWID;
`;

/**
 * The tree's hashes in a file of its own, so that a proof costs log n reads. It is worked out from the log, may be
 * deleted at any time, and is never believed against it. Several processes may use it at once.
 */
export interface TreeFile {
  /** Leaves so far. */
  size(): number;
  /** Position of the last leaf. */
  head(): Position;
  readonly hashAt: HashAt;
  /** The leaf of the event at a position; undefined where there is none. */
  leafAt(position: Position): number | undefined;
  /** Adds what the log has got since. @throws Refusal `inconsistent-log` when the log is shorter, StoreUnavailable */
  catchUp(store: Pick<EventStore, 'readAll' | 'head'>): Promise<void>;
  close(): void;
}

/** Opens the tree's file, making it if need be. @throws StoreUnavailable */
export function openTreeFile(file: string): TreeFile {
  const guarded = <R>(work: () => R): R => {
    try {
      return work();
    } catch (error) {
      if (error instanceof Refusal || error instanceof StoreUnavailable) throw error;
      const reason = `Træet over loggen (${file}) kan ikke bruges. Slet filen; den regnes ud igen fra loggen.`;
      throw new StoreUnavailable(reason, { cause: error });
    }
  };
  const database = guarded(() => {
    mkdirSync(dirname(file), { recursive: true });
    const opened = new DatabaseSync(file, { timeout: BUSY_MS });
    opened.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${SCHEMA}`);
    return opened;
  });
  const tip = database.prepare('SELECT position, leaf + 1 AS size FROM leaves ORDER BY position DESC LIMIT 1');
  const node = database.prepare('SELECT hash FROM nodes WHERE level = ? AND n = ?');
  const leaf = database.prepare('SELECT leaf FROM leaves WHERE position = ?');
  const putNode = database.prepare('INSERT INTO nodes VALUES (?, ?, ?)');
  const putLeaf = database.prepare('INSERT INTO leaves VALUES (?, ?)');

  const tipNow = (): { position: Position; size: number } =>
    guarded(() => (tip.get() as { position: Position; size: number } | undefined) ?? { position: START, size: 0 });
  const hashAt: HashAt = (level, n) =>
    guarded(() => {
      const row = node.get(level, n);
      if (row === undefined) throw new Error(`no node ${level}/${n}`);
      return Buffer.from(row['hash'] as Uint8Array);
    });

  /** Another process may have come first; then nothing is written, and the reader looks again. */
  function add(events: readonly RecordedEvent[], after: Position): void {
    database.exec('BEGIN IMMEDIATE');
    try {
      const { position, size } = tipNow();
      if (position === after) write(events, size);
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }

  function write(events: readonly RecordedEvent[], size: number): void {
    const frontier = frontierAt(hashAt, size);
    const keep = ({ level, n, hash }: Node): void => void putNode.run(level, n, hash);
    for (const event of events) {
      putLeaf.run(event.position, frontier.size);
      addLeaf(frontier, leafHash(leafText(event)), keep);
    }
  }

  return {
    size: () => tipNow().size,
    head: () => tipNow().position,
    hashAt,
    leafAt: (position) => guarded(() => leaf.get(position)?.['leaf'] as number | undefined),
    async catchUp(store) {
      for (;;) {
        const { position: after } = tipNow();
        const events = await store.readAll({ after, limit: PAGE });
        if (events.length > 0) guarded(() => add(events, after));
        else if ((await store.head()) < after) throw shorter(after);
        else return;
      }
    },
    close: () => database.close(),
  };
}

function shorter(position: Position): Refusal {
  const text = `Loggen slutter før position ${position}, som den før havde. Der er fjernet hændelser, eller datamappen er en gammel kopi. Kør: sporskifte verify`;
  return new Refusal('inconsistent-log', text);
}
