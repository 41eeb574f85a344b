import { WrongExpectedRevision, type Appended } from '#engine/event-store.js';
import type { Proposal } from '../accept.js';
import { judge, type StreamState } from '../judge.js';
import { positionOf } from '../position.js';
import type { StoredEvent } from '../stored-event.js';
import type { Log } from './log.js';

/**
 * Writes the proposed events, or finds where they already are.
 * @throws WrongExpectedRevision when the stream is elsewhere; nothing is written.
 */
export function append(log: Log, { stream, expected, events }: Proposal): Appended {
  const stored = log.streams.get(stream) ?? [];
  const ids = events.map((event) => event.id);
  const verdict = judge(expected, ids, stateOf(stored));
  if (verdict.to === 'refuse') {
    throw new WrongExpectedRevision(stream, expected, stored.length === 0 ? 'noStream' : stored.length - 1);
  }
  if (verdict.to === 'recall') return placeOf(stored[verdict.revision]);
  for (const event of events) {
    const written = { ...event, stream, revision: stored.length, number: log.events.length + 1 };
    stored.push(written);
    log.events.push(written);
  }
  log.streams.set(stream, stored);
  return placeOf(stored.at(-1));
}

function stateOf(stored: readonly StoredEvent[]): StreamState {
  return {
    head: stored.length - 1,
    idAt: (revision) => stored[revision]?.id,
    latest: (id, after) => stored.findLast((event) => event.revision > after && event.id === id)?.revision,
  };
}

function placeOf(event: StoredEvent | undefined): Appended {
  if (event === undefined) throw new Error('An append was judged by events that are not in the log');
  return { revision: event.revision, position: positionOf(event.number) };
}
