import type { EventData, Metadata, RecordedEvent } from '#engine/event.js';
import { numberOf, positionOf } from '../position.js';
import type { LogReading, StreamReading } from '../reading.js';
import type { Connection } from './connection.js';
import { type Ends, EVERYTHING, categoriesOf } from './ends.js';
import { unreadable } from './failures.js';
import { logQuery } from './log-query.js';
import { COUNT, LAST_POSITION, READ_BACKWARDS, READ_FORWARDS, limited } from './queries.js';
import type { Row } from './statement.js';

/** The cells of an event of a known stream, and of any, in the order of the columns in `queries.ts`. */
type StreamRow = readonly [number, number, string, string, string, string];
type LogRow = readonly [number, string, number, string, string, string, string];

/** Events of one stream in the asked order. */
export function readStream(
  connection: Connection,
  ends: Ends,
  stream: string,
  reading: StreamReading,
): RecordedEvent[] {
  const { backwards, limit, from = 0 } = reading;
  if (!backwards && isPast(ends, stream, from)) return [];
  const events = eventsFrom(rowsOf(connection, stream, reading), (row) => eventOf(stream, row), connection);
  const last = events.at(-1)?.revision;
  // An empty answer tells the end only of a stream that was read from its beginning.
  if (!backwards && limit === undefined && (last !== undefined || from === 0)) ends.sawStream(stream, (last ?? -1) + 1);
  return events;
}

function rowsOf(connection: Connection, stream: string, { backwards, limit, from }: StreamReading): Row[] {
  const query = backwards ? READ_BACKWARDS : READ_FORWARDS;
  const first = from ?? (backwards ? Number.MAX_SAFE_INTEGER : 0);
  if (limit === undefined) return connection.prepare(query).all(stream, first);
  return connection.prepare(limited(query)).all(stream, first, limit);
}

/** Whoever reads from the beginning has seen nothing yet and is not asking whether there is more. */
function isPast(ends: Ends, stream: string, from: number): boolean {
  if (from === 0) return false;
  const next = ends.known().nextOf(stream);
  return next !== undefined && from >= next;
}

/** Events of all streams in log order. */
export function readAll(connection: Connection, ends: Ends, reading: LogReading): RecordedEvent[] {
  const { after, prefixes, limit } = reading;
  const categories = categoriesOf(prefixes);
  if (categories && isPastAll(ends, categories, after)) return [];
  const query = logQuery(prefixes);
  const events = eventsFrom(connection.prepare(query.sql).all(...query.values(after, limit)), eventOfLog, connection);
  if (events.length < limit) noteEnd(ends, categories ?? [], events.at(-1), after);
  return events;
}

/** The log's own end must be exact, since the next event is placed after it; nothing after `after` does not say so. */
function noteEnd(ends: Ends, categories: readonly string[], last: RecordedEvent | undefined, after: number): void {
  for (const category of categories) {
    if (last) ends.sawCategory(category, numberOf(last.position));
    else if (category !== EVERYTHING) ends.sawCategory(category, after);
  }
}

function isPastAll(ends: Ends, categories: readonly string[], after: number): boolean {
  const known = ends.known();
  return categories.every((category) => {
    const last = known.lastOf(category);
    return last !== undefined && after >= last;
  });
}

/** Position of the last event as a number; 0 in an empty log. */
export function lastPosition(connection: Connection): number {
  return connection.prepare(LAST_POSITION).get()?.[0] as number;
}

/** Number of events, counted and not inferred from the last position: a log with holes must show. */
export function count(connection: Connection): number {
  return connection.prepare(COUNT).get()?.[0] as number;
}

function eventsFrom(
  rows: readonly Row[],
  eventFrom: (row: Row) => RecordedEvent,
  { file }: Connection,
): RecordedEvent[] {
  try {
    return rows.map(eventFrom);
  } catch (error) {
    throw unreadable(error, file);
  }
}

/** By index, here and below: taking a row apart with an iterator costs a tenth of reading a stream. */
function eventOf(stream: string, cells: Row): RecordedEvent {
  const row = cells as StreamRow;
  return {
    id: row[2],
    type: row[3],
    data: JSON.parse(row[4]) as EventData,
    metadata: JSON.parse(row[5]) as Metadata,
    stream,
    revision: row[1],
    position: positionOf(row[0]),
  };
}

function eventOfLog(cells: Row): RecordedEvent {
  const row = cells as LogRow;
  return {
    id: row[3],
    type: row[4],
    data: JSON.parse(row[5]) as EventData,
    metadata: JSON.parse(row[6]) as Metadata,
    stream: row[1],
    revision: row[2],
    position: positionOf(row[0]),
  };
}
