import type { RecordedEvent } from '#engine/event.js';
import type { StreamReading } from '../reading.js';
import type { Connection } from './attempts.js';
import { readWhole } from './collect.js';
import { failureOf } from './failures.js';
import { isSomewhere } from './position.js';
import { noPositions } from './reasons.js';
import { ours, placeIn, recorded } from './recorded.js';

/**
 * Events of one stream in the asked order, from the node that leads: decisions are made on them, and a follower may not
 * have the last ones yet.
 * @throws StoreUnavailable
 */
export async function readStream(
  connection: Connection,
  stream: string,
  { from, backwards, limit }: StreamReading,
): Promise<RecordedEvent[]> {
  if (limit === 0) return [];
  const options = {
    direction: backwards ? ('backwards' as const) : ('forwards' as const),
    fromRevision: from === undefined ? (backwards ? ('end' as const) : ('start' as const)) : BigInt(from),
    ...(limit !== undefined && { maxCount: limit }),
    requiresLeader: true,
  };
  try {
    const received = await readWhole(connection, (client) => client.readStream(stream, options));
    const events = received.flatMap((one) => ours(one) ?? []);
    if (events.some((event) => !isSomewhere(placeIn(event)))) throw noPositions(connection.hosts);
    return events.map(recorded);
  } catch (error) {
    if (failureOf(error) === 'missing' || failureOf(error) === 'deleted') return [];
    throw error;
  }
}
