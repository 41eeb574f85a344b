import { WrongExpectedRevision, type Appended } from '#engine/event-store.js';
import type { AcceptedEvent, Proposal } from '../accept.js';
import { judge, type StreamState } from '../judge.js';
import { positionOf } from '../position.js';
import type { Connection } from './connection.js';
import { type Ends, EVERYTHING, type KnownEnds } from './ends.js';
import { EVENT_AT, INSERT_EVENT, LAST_REVISION, REVISION_OF_ID } from './queries.js';
import { lastPosition } from './read.js';

/** The head of a stream that does not exist. */
const NONE = -1;

/** What was remembered turned out to be older than the log. */
class Outdated extends Error {}

/** SQLite makes a transaction of one statement by itself, and sooner than when it is told to. */
const BY_ITSELF: Connection['transaction'] = (work) => work();

/**
 * Does appends in one transaction, each judged against what the ones before it wrote.
 * A refused append writes nothing and leaves the others alone: it is judged before its first event is written.
 *
 * SQLite is not asked first whether another connection has written. If one has, the position that is remembered is
 * taken, and the file itself refuses the event; then, and before anything is answered but that it was written, SQLite
 * is asked.
 * @returns for each append its place, or why it was refused.
 * @throws StoreUnavailable when nothing was written. What was judged on the way then never happened: tell nobody.
 */
export function appendAll(
  connection: Connection,
  ends: Ends,
  proposals: readonly Proposal[],
): (Appended | WrongExpectedRevision)[] {
  const one = proposals.length === 1 && proposals[0]!.events.length === 1;
  try {
    return attempt(connection, ends, proposals, one ? BY_ITSELF : connection.transaction);
  } catch (error) {
    if (!(error instanceof Outdated || ends.forgetIfOutdated())) throw error;
    return attempt(connection, ends, proposals, connection.transaction);
  }
}

function attempt(
  connection: Connection,
  ends: Ends,
  proposals: readonly Proposal[],
  written: Connection['transaction'],
): (Appended | WrongExpectedRevision)[] {
  const heads = new Map<string, { readonly revision: number; readonly position: number }>();
  const outcomes = written(() => {
    const known = ends.remembered;
    let position = known.lastOf(EVERYTHING) ?? lastPosition(connection);
    return proposals.map(({ stream, expected, events }) => {
      const head = heads.get(stream)?.revision ?? headOf(connection, known, stream);
      const state = stateOf(connection, stream, head);
      const ids = events.map((event) => event.id);
      const verdict = judge(expected, ids, state);
      if (verdict.to !== 'write' && ends.forgetIfOutdated()) throw new Outdated();
      if (verdict.to === 'refuse') {
        return new WrongExpectedRevision(stream, expected, state.head < 0 ? 'noStream' : state.head);
      }
      if (verdict.to === 'recall') return placeOf(connection, stream, verdict.revision);
      write(connection, stream, head + 1, position + 1, events);
      position += events.length;
      const revision = head + events.length;
      heads.set(stream, { revision, position });
      return { revision, position: positionOf(position) };
    });
  });
  // Not before the commit has returned: what is undone must not be remembered.
  for (const [stream, { revision, position }] of heads) ends.wrote(stream, revision, position);
  return outcomes;
}

function headOf(connection: Connection, ends: KnownEnds, stream: string): number {
  const next = ends.nextOf(stream);
  return next === undefined ? ((connection.prepare(LAST_REVISION).get(stream)?.[0] ?? NONE) as number) : next - 1;
}

function stateOf(connection: Connection, stream: string, head: number): StreamState {
  return {
    head,
    idAt: (revision) => connection.prepare(EVENT_AT).get(stream, revision)?.[1] as string | undefined,
    latest: (id, after) => connection.prepare(REVISION_OF_ID).get(stream, after, id)?.[0] as number | undefined,
  };
}

function placeOf(connection: Connection, stream: string, revision: number): Appended {
  const position = connection.prepare(EVENT_AT).get(stream, revision)?.[0] as number;
  return { revision, position: positionOf(position) };
}

/** `revision` and `position` are those of the first event. */
function write(
  connection: Connection,
  stream: string,
  revision: number,
  position: number,
  events: readonly AcceptedEvent[],
): void {
  const insert = connection.prepare(INSERT_EVENT);
  for (const [index, { id, type, data, metadata }] of events.entries()) {
    insert.run(position + index, stream, revision + index, id, type, data, metadata);
  }
}
