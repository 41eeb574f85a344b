import type { Entry, Expected, Outcome, Proposed } from './entry.js';
import { judgeAppend } from './judge-append.js';

/** The server's own default: what one append may hold of data, metadata and types. */
const MOST_BYTES = 1_048_576;
/** How often the server writes an event of its own into the log, so that nobody relies on there being none. */
const SYSTEM_EVERY = 10;

/** The log of the stand-in: streams, their order, and who waits for more. */
export interface Ledger {
  readonly entries: readonly Entry[];
  stream(name: string): readonly Entry[];
  isDeleted(name: string): boolean;
  append(stream: string, expected: Expected, proposed: readonly Proposed[]): Outcome;
  /** Writes whatever it is told to where no client could: system events, malformed ones, links. */
  put(stream: string, proposed: Partial<Proposed>, revision?: bigint): Entry;
  tombstone(stream: string): void;
  /** Forgets which ids it has seen, as a restart does; or everything, as a restart in memory does. */
  forget(what: 'ids' | 'everything'): void;
  /** Calls back after each append, until the returned function is called. */
  watch(changed: () => void): () => void;
}

export function createLedger(): Ledger {
  let entries: Entry[] = [];
  let streams = new Map<string, Entry[]>();
  const recent = new Map<string, Entry>();
  const deleted = new Set<string>();
  const watchers = new Set<() => void>();
  let appends = 0;

  function put(stream: string, proposed: Partial<Proposed>, revision?: bigint): Entry {
    const own = streams.get(stream) ?? [];
    streams.set(stream, own);
    const last = entries.at(-1);
    const entry: Entry = {
      id: crypto.randomUUID(),
      type: 'Event',
      contentType: 'application/json',
      data: Buffer.from('{}'),
      metadata: Buffer.from('{}'),
      ...proposed,
      stream,
      revision: revision ?? BigInt(own.length),
      // A byte offset, as the real one: rising, with gaps, and never to be counted with.
      position: last === undefined ? 1_277n : last.position + BigInt(last.data.length + last.metadata.length + 97),
      created: new Date(),
    };
    own.push(entry);
    entries.push(entry);
    recent.set(entry.id, entry);
    return entry;
  }

  function writeSystemEvent(): void {
    put('$stats-127.0.0.1:2113', { type: '$statsCollected' });
  }

  return {
    get entries() {
      return entries;
    },
    stream: (name) => streams.get(name) ?? [],
    isDeleted: (name) => deleted.has(name),
    append(stream, expected, proposed) {
      if (deleted.has(stream)) return { to: 'deleted' };
      if (sizeOf(proposed) > MOST_BYTES) return { to: 'too large', limit: MOST_BYTES };
      const own = streams.get(stream) ?? [];
      const judgement = judgeAppend(expected, proposed, { stream: own, recent });
      if (judgement === 'refuse') {
        return { to: 'wrong version', actual: own.length === 0 ? 'noStream' : BigInt(own.length) - 1n };
      }
      if (judgement !== 'write') return { to: 'done', ...judgement };
      if (appends++ % SYSTEM_EVERY === 0) writeSystemEvent();
      const last = proposed.map((event) => put(stream, event)).at(-1)!;
      for (const changed of [...watchers]) changed();
      return { to: 'done', revision: last.revision, position: last.position };
    },
    put(stream, proposed, revision) {
      const entry = put(stream, proposed, revision);
      for (const changed of [...watchers]) changed();
      return entry;
    },
    tombstone(stream) {
      deleted.add(stream);
      this.put(stream, { type: '$streamDeleted' }, 9_223_372_036_854_775_807n);
    },
    forget(what) {
      recent.clear();
      if (what === 'ids') return;
      entries = [];
      streams = new Map();
      deleted.clear();
    },
    watch(changed) {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
  };
}

function sizeOf(proposed: readonly Proposed[]): number {
  return proposed.reduce(
    (sum, { type, data, metadata }) => sum + Buffer.byteLength(type) + data.length + metadata.length,
    0,
  );
}
