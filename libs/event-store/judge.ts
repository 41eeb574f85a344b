import type { ExpectedRevision } from '#engine/event-store.js';

/**
 * How far back in its stream, before the repeated events themselves, `any` and `streamExists` recognise them.
 * EventStoreDB remembers some 100,000 ids of all streams, until it restarts.
 */
export const RECENT = 1_000;

/** What judging an append may ask about its stream. */
export interface StreamState {
  /** Last revision; -1 when the stream does not exist. */
  readonly head: number;
  /** Id of the event at a revision, if there is one. */
  idAt(revision: number): string | undefined;
  /** Latest revision with this id, of those above `after`. */
  latest(id: string, after: number): number | undefined;
}

/** Write it, say where it already is (`revision` of its last event), or refuse it. */
export type Verdict = { readonly to: 'write' | 'refuse' } | { readonly to: 'recall'; readonly revision: number };

const WRITE: Verdict = { to: 'write' };
const REFUSE: Verdict = { to: 'refuse' };

/**
 * Judges an append as EventStoreDB does (`IndexWriter.CheckCommit`), so that a caller meets one rule in every store.
 * Ids are no unique key: at the head they are not looked at, and the same id may be written twice.
 */
export function judge(expected: ExpectedRevision, ids: readonly string[], stream: StreamState): Verdict {
  if (expected === 'any') return judgeByRecentIds(ids, stream);
  if (expected === 'streamExists') return stream.head < 0 ? REFUSE : judgeByRecentIds(ids, stream);
  const last = expected === 'noStream' ? -1 : expected;
  if (last === stream.head) return WRITE;
  if (last > stream.head) return REFUSE;
  const stored = ids.every((id, index) => stream.idAt(last + 1 + index) === id);
  return stored ? { to: 'recall', revision: last + ids.length } : REFUSE;
}

/** An unknown first id means new events; a known first and an unknown later one means two appends got mixed up. */
function judgeByRecentIds(ids: readonly string[], stream: StreamState): Verdict {
  const after = stream.head - RECENT - ids.length;
  let verdict = WRITE;
  for (const id of ids) {
    const revision = stream.latest(id, after);
    if (revision === undefined) return verdict === WRITE ? WRITE : REFUSE;
    verdict = { to: 'recall', revision };
  }
  return verdict;
}
