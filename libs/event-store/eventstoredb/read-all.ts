import type { ResolvedEvent } from '@eventstore/db-client';
import { START, type Position, type RecordedEvent } from '#engine/event.js';
import type { Connection } from './attempts.js';
import { readWhole } from './collect.js';
import { placeOf, positionOf } from './position.js';
import type { LogReading } from './log-reading.js';
import type { Silences } from './silences.js';
import { type Received, ours, placeIn, recorded } from './recorded.js';

/** Most events in one call. */
const PAGE = 1_000;
/**
 * A page is that much longer than what is asked for: its first event was seen before, and some are the server's own.
 */
const SLACK = 16;

/** One page of the log, as it came. */
export interface LogPage {
  readonly events: readonly Received[];
  /** How far it reaches, with the server's own events that it leaves out. */
  readonly seen: Position;
  /** There was no more. */
  readonly complete: boolean;
}

/** What comes after a position, at most so many events; without the server's own. @throws StoreUnavailable */
export async function readPage(connection: Connection, after: Position, most: number): Promise<LogPage> {
  const maxCount = Math.min(most, PAGE) + SLACK;
  const from = placeOf(after);
  const received = await readWhole(connection, (client) =>
    client.readAll({ fromPosition: from ?? 'start', maxCount, requiresLeader: true }),
  );
  // A read begins with the very event at the position, which the caller has.
  const later = received.filter((one) => position(one) > after);
  return {
    events: later.flatMap((one) => ours(one) ?? []),
    seen: later.map(position).at(-1) ?? after,
    complete: received.length < maxCount,
  };
}

/**
 * Events of all streams in log order. The client cannot filter such a read, so the streams are chosen here; where
 * nothing was to be found is kept in `silences`, or whoever looks for a rare prefix would read the rest of the log
 * again each time.
 * @throws StoreUnavailable
 */
export async function readAll(
  connection: Connection,
  { after, prefixes, limit }: LogReading,
  silences: Silences,
): Promise<RecordedEvent[]> {
  const found: Received[] = [];
  if (limit === 0 || prefixes?.length === 0) return [];
  for (let at = silences.after(prefixes, after); ;) {
    const { events, seen, complete } = await readPage(connection, at, prefixes ? PAGE : limit - found.length);
    for (const event of events) {
      if (prefixes && !prefixes.some((prefix) => event.streamId.startsWith(prefix))) continue;
      if (found.push(event) === limit) return found.map(recorded);
    }
    at = seen;
    if (complete) {
      const last = found.at(-1);
      silences.note(prefixes, last ? positionOf(placeIn(last)) : after, seen);
      return found.map(recorded);
    }
  }
}

/** Position of the last event that is not the server's own; `START` when there is none. @throws StoreUnavailable */
export async function head(connection: Connection): Promise<Position> {
  for (let from: Position | undefined, size = SLACK; ; size = PAGE) {
    const fromPosition = (from === undefined ? undefined : placeOf(from)) ?? 'end';
    const received = await readWhole(connection, (client) =>
      client.readAll({ direction: 'backwards', fromPosition, maxCount: size, requiresLeader: true }),
    );
    const last = received.find((one) => ours(one) !== undefined);
    if (last) return position(last);
    if (received.length < size) return START;
    from = position(received.at(-1)!);
  }
}

function position({ event, link, commitPosition }: ResolvedEvent): Position {
  const one = link ?? event;
  return positionOf(one ? placeIn(one) : { commit: commitPosition ?? 0n, prepare: commitPosition ?? 0n });
}
