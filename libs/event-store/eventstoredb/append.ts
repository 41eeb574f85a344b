import type { AppendResult } from '@eventstore/db-client';
import type { Position } from '#engine/event.js';
import { type Appended, WrongExpectedRevision } from '#engine/event-store.js';
import type { AcceptedEvent, Proposal } from '../accept.js';
import { type Connection, type Work, attempt } from './attempts.js';
import { failureOf } from './failures.js';
import { isSomewhere, positionOf } from './position.js';
import { readStream } from './read-stream.js';
import { outcomeUnknown, streamDeleted, tooLarge } from './reasons.js';
import { type Exact, revisionFor } from './revision-for.js';
import { within } from './within.js';

/**
 * Appends events to a stream. What is sent has always an exact revision, also where the caller asked for none: only
 * that is recognised when it is sent again, today or in a year; ids alone are forgotten when the server restarts.
 * Must not run beside another append to the same stream by this process; see `in-turn.ts`.
 * @throws WrongExpectedRevision, StoreUnavailable, OutcomeUnknown
 */
export async function append(connection: Connection, proposal: Proposal): Promise<Appended> {
  const { stream, expected, events } = proposal;
  if (typeof expected === 'number' || expected === 'noStream') return appendAt(connection, stream, expected, events);
  for (;;) {
    const decided = await revisionFor(connection, proposal);
    if (decided.to === 'recall') return decided.place;
    try {
      return await appendAt(connection, stream, decided.after, events);
    } catch (error) {
      // Another process came between; the caller asked for no revision, so there is nothing to tell it.
      if (!(error instanceof WrongExpectedRevision)) throw error;
    }
  }
}

/**
 * The same ids at the same revision in every attempt, so that one that was written after all is found and not doubled.
 */
async function appendAt(
  connection: Connection,
  stream: string,
  after: Exact,
  events: readonly AcceptedEvent[],
): Promise<Appended> {
  const { answer, patience } = connection.timing;
  // Parsed from the checked text: whatever the caller does to its objects meanwhile, the same is sent each time, and
  // nothing in it (a bigint, an undefined) can make the client's own stringify throw where nobody would hear it.
  const messages = events.map(messageOf);
  const expectedRevision = after === 'noStream' ? 'no_stream' : BigInt(after);
  try {
    const sendOnce: Work<AppendResult> = async ({ client, gone, warm }, sending) => {
      await warm();
      sending();
      const sent = client.appendToStream(stream, messages, { expectedRevision, requiresLeader: true });
      return within(answer, `an append to ${stream}`, sent, gone);
    };
    const { nextExpectedRevision, position } = await attempt(connection, sendOnce, patience);
    const revision = Number(nextExpectedRevision);
    if (isSomewhere(position)) return { revision, position: positionOf(position) };
    return { revision, position: await positionIn(connection, stream, revision) };
  } catch (error) {
    throw refusalFrom(error, stream, after);
  }
}

/**
 * Where a written event is, when the server did not say.
 * @throws OutcomeUnknown: "nothing was written" would be wrong
 */
async function positionIn(connection: Connection, stream: string, revision: number): Promise<Position> {
  try {
    const [event] = await readStream(connection, stream, { from: revision, backwards: false, limit: 1 });
    return event!.position;
  } catch (error) {
    throw outcomeUnknown(connection.hosts, error);
  }
}

function messageOf({ id, type, data, metadata }: AcceptedEvent) {
  const parsed = (text: string) => JSON.parse(text) as Record<string, unknown>;
  return { id, type, contentType: 'application/json' as const, data: parsed(data), metadata: parsed(metadata) };
}

function refusalFrom(error: unknown, stream: string, expected: Exact): unknown {
  switch (failureOf(error)) {
    case 'conflict': {
      // The client's own message is empty on one of its two ways.
      const { actualVersion } = error as { actualVersion?: unknown };
      const exists = typeof actualVersion === 'bigint' && actualVersion >= 0n;
      return new WrongExpectedRevision(stream, expected, exists ? Number(actualVersion) : 'noStream');
    }
    case 'deleted':
      return streamDeleted(stream, error);
    case 'too large':
      return tooLarge(stream, (error as { maxAppendSize?: unknown }).maxAppendSize, error);
    default:
      return error;
  }
}
