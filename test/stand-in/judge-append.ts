import type { Entry, Expected, Proposed } from './entry.js';

/** What the rules below may ask. */
export interface Known {
  /** The events of the stream, oldest first. */
  readonly stream: readonly Entry[];
  /** The events of all streams that the server has seen since it started, by id. */
  readonly recent: ReadonlyMap<string, Entry>;
}

/** Write, give the place of what is there already, or refuse. */
export type Judgement = 'write' | 'refuse' | Entry;

/**
 * EventStoreDB's rules of idempotency (`IndexWriter.CheckCommit`), written anew and not taken from the product: a test
 * of the product against its own rules would prove nothing.
 */
export function judgeAppend(expected: Expected, proposed: readonly Proposed[], { stream, recent }: Known): Judgement {
  const head = BigInt(stream.length) - 1n;
  if (expected === 'any' || expected === 'streamExists') {
    if (expected === 'streamExists' && stream.length === 0) return 'refuse';
    return byRecentIds(proposed, stream[0]?.stream, recent);
  }
  const after = expected === 'noStream' ? -1n : expected;
  if (after === head) return 'write';
  if (after > head) return 'refuse';
  const there = stream.slice(Number(after) + 1, Number(after) + 1 + proposed.length);
  const same = there.length === proposed.length && there.every(({ id }, index) => id === proposed[index]?.id);
  return same ? there.at(-1)! : 'refuse';
}

function byRecentIds(
  proposed: readonly Proposed[],
  stream: string | undefined,
  recent: ReadonlyMap<string, Entry>,
): Judgement {
  const known = proposed.map(({ id }) => recent.get(id)).map((entry) => (entry?.stream === stream ? entry : undefined));
  if (stream === undefined || known[0] === undefined) return 'write';
  return known.some((entry) => entry === undefined) ? 'refuse' : known.at(-1)!;
}
