import type { RecordedEvent } from '#engine/event.js';
import type { LogReading, StreamReading } from '../reading.js';
import { recorded, type StoredEvent } from '../stored-event.js';
import type { Log } from './log.js';

/** Events of one stream in the asked order. */
export function readStream(log: Log, stream: string, { from, backwards, limit }: StreamReading): RecordedEvent[] {
  const stored = log.streams.get(stream) ?? [];
  const asked = backwards ? stored.slice(0, (from ?? stored.length) + 1).reverse() : stored.slice(from ?? 0);
  return asked.slice(0, limit).map(recorded);
}

/** Events of all streams in log order. */
export function readAll(log: Log, { after, prefixes, limit }: LogReading): RecordedEvent[] {
  const found: StoredEvent[] = [];
  for (let index = after; index < log.events.length && found.length < limit; index += 1) {
    const event = log.events[index];
    if (event !== undefined && matches(event.stream, prefixes)) found.push(event);
  }
  return found.map(recorded);
}

function matches(stream: string, prefixes: readonly string[] | undefined): boolean {
  return prefixes === undefined || prefixes.some((prefix) => stream.startsWith(prefix));
}
