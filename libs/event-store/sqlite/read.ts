import type { RecordedEvent } from '#engine/event.js';
import type { LogReading, StreamReading } from '../reading.js';
import { recorded } from '../stored-event.js';
import type { Connection } from './connection.js';
import { unreadable } from './failures.js';
import { logQuery } from './log-query.js';
import { COUNT, LAST_POSITION, READ_BACKWARDS, READ_FORWARDS } from './queries.js';
import type { Row } from './statement.js';

const ALL = -1;

/** The cells of an event in the order of `COLUMNS`. */
type EventRow = readonly [number, string, number, string, string, string, string];

/** Events of one stream in the asked order. */
export function readStream(connection: Connection, stream: string, reading: StreamReading): RecordedEvent[] {
  const { backwards, limit = ALL, from = backwards ? Number.MAX_SAFE_INTEGER : 0 } = reading;
  const statement = connection.prepare(backwards ? READ_BACKWARDS : READ_FORWARDS);
  return eventsFrom(statement.all(stream, from, limit), connection);
}

/** Events of all streams in log order. */
export function readAll(connection: Connection, { after, prefixes, limit }: LogReading): RecordedEvent[] {
  const query = logQuery(prefixes);
  return eventsFrom(connection.prepare(query.sql).all(...query.values(after, limit)), connection);
}

/** Position of the last event as a number; 0 in an empty log. */
export function lastPosition(connection: Connection): number {
  return connection.prepare(LAST_POSITION).get()?.[0] as number;
}

/** Number of events, counted and not inferred from the last position: a log with holes must show. */
export function count(connection: Connection): number {
  return connection.prepare(COUNT).get()?.[0] as number;
}

function eventsFrom(rows: readonly Row[], { file }: Connection): RecordedEvent[] {
  try {
    return rows.map(eventFrom);
  } catch (error) {
    throw unreadable(error, file);
  }
}

function eventFrom(row: Row): RecordedEvent {
  const [number, stream, revision, id, type, data, metadata] = row as EventRow;
  return recorded({ number, stream, revision, id, type, data, metadata });
}
