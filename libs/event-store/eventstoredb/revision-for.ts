import { type Appended, WrongExpectedRevision } from '#engine/event-store.js';
import type { Proposal } from '../accept.js';
import { RECENT, judge } from '../judge.js';
import type { Connection } from './attempts.js';
import { readStream } from './read-stream.js';

/** An exact place in a stream: after a revision, or at its beginning. */
export type Exact = number | 'noStream';

/** Append after a revision, or be content with what is there already. */
export type Decided =
  { readonly to: 'append'; readonly after: Exact } | { readonly to: 'recall'; readonly place: Appended };

/**
 * The exact revision for an append that names none, by the same rule as in every other store.
 * @throws WrongExpectedRevision when the stream should exist and does not, or the events got mixed up.
 */
export async function revisionFor(connection: Connection, { stream, expected, events }: Proposal): Promise<Decided> {
  const limit = RECENT + events.length;
  const recent = await readStream(connection, stream, { from: undefined, backwards: true, limit });
  const head = recent[0]?.revision ?? -1;
  const ids = events.map(({ id }) => id);
  const verdict = judge(expected, ids, {
    head,
    idAt: (revision) => recent.find((event) => event.revision === revision)?.id,
    latest: (id, after) => recent.find((event) => event.revision > after && event.id === id)?.revision,
  });
  if (verdict.to === 'recall') {
    const { revision } = verdict;
    const found = recent.find((event) => event.revision === revision)!;
    return { to: 'recall', place: { revision, position: found.position } };
  }
  if (verdict.to === 'refuse') throw new WrongExpectedRevision(stream, expected, head < 0 ? 'noStream' : head);
  return { to: 'append', after: head < 0 ? 'noStream' : head };
}
