import type { NewEvent } from '#engine/event.js';
import type { ExpectedRevision } from '#engine/event-store.js';
import { jsonText } from './json-text.js';

/** Most bytes (UTF-8) that type, data and metadata of one event may take together: 1 MiB. */
export const LARGEST_EVENT = 1_048_576;

/** An event ready to be stored: checked, with `data` and `metadata` as JSON text. */
export interface AcceptedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** An append that may be queued: nothing in it can fail to be written, other than by the state of stream and disk. */
export interface Proposal {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly AcceptedEvent[];
}

// One spelling of each id, so that comparing ids as text is comparing ids.
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
// `$` begins the names that EventStoreDB keeps for itself; control characters end a text early in SQLite's functions.
const NAME = /^(?!\$)[^\p{Cc}\p{Cs}]+$/u;

/**
 * Checks an append and turns its events into text, so that later changes to the caller's objects change nothing.
 * @throws TypeError when the append can never be right: no events, a bad name, id or revision, data that is not JSON.
 * @throws RangeError when an event is larger than `LARGEST_EVENT`.
 */
export function accept(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Proposal {
  if (!NAME.test(stream)) throw new TypeError(`Not a stream name: ${JSON.stringify(stream)}`);
  if (!isExpectedRevision(expected)) throw new TypeError(`Not an expected revision: ${String(expected)}`);
  if (events.length === 0) throw new TypeError(`An append to ${stream} needs at least one event`);
  if (new Set(events.map((event) => event.id)).size < events.length) {
    throw new TypeError(`An append to ${stream} has the same event id twice`);
  }
  return { stream, expected, events: events.map(acceptEvent) };
}

function isExpectedRevision(expected: ExpectedRevision): boolean {
  if (typeof expected === 'number') return Number.isSafeInteger(expected) && expected >= 0;
  return expected === 'noStream' || expected === 'streamExists' || expected === 'any';
}

function acceptEvent({ id, type, data, metadata }: NewEvent): AcceptedEvent {
  if (!UUID.test(id)) throw new TypeError(`Not a lower-case UUID: ${JSON.stringify(id)}`);
  if (!NAME.test(type)) throw new TypeError(`Not an event type: ${JSON.stringify(type)}`);
  const accepted = { id, type, data: jsonText(data, 'data'), metadata: jsonText(metadata, 'metadata') };
  const size = Buffer.byteLength(type) + Buffer.byteLength(accepted.data) + Buffer.byteLength(accepted.metadata);
  if (size > LARGEST_EVENT) throw new RangeError(`Event ${id} is ${size} bytes; at most ${LARGEST_EVENT} are stored`);
  return accepted;
}
