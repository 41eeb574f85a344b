import { inForceOn } from '#engine/as-of.js';
import { endOfDanishDay } from '#engine/calendar.js';
import type { Instant } from '#engine/fact.js';
import { chunks } from '../database/chunks.js';
import type { ReadModels } from '../tables/tables.js';
import type { AsOf } from './moment.js';

/** What of the log belongs to a moment: of every stream the events up to a number, with few exceptions. */
export interface Cut {
  /** Number in the log; 0 is before the first event. */
  readonly number: number;
  /** By stream, the number of its last event that belongs to the moment; 0 when none does. */
  readonly exceptions: ReadonlyMap<string, number>;
}

/**
 * Finds what belongs to a moment. By recording it is a beginning of the log. By effect it is the same for every stream
 * whose events all have effect when they are recorded; the few others are read through, and follow `inForceOn`.
 */
export async function cutAt(db: ReadModels, asOf: AsOf): Promise<Cut> {
  if (asOf.basis === 'recorded') return { number: await lastRecordedBy(db, asOf.at), exceptions: new Map() };
  const known = await lastRecordedBy(db, asOf.knownAt);
  const endOfDay = new Date(Date.parse(endOfDanishDay(asOf.on)) - 1).toISOString();
  const number = Math.min(known, await lastRecordedBy(db, endOfDay));
  return { number, exceptions: await exceptionsOn(db, asOf.on, known) };
}

async function lastRecordedBy(db: ReadModels, instant: Instant): Promise<number> {
  const last = await db
    .selectFrom('audit')
    .select('number')
    .where('recordedAt', '<=', instant)
    .orderBy('recordedAt', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.number ?? 0;
}

async function exceptionsOn(db: ReadModels, day: string, known: number): Promise<Map<string, number>> {
  const exceptions = new Map<string, number>();
  for (const some of chunks(await datedStreams(db))) {
    const rows = await db
      .selectFrom('audit')
      .select(['stream', 'number', 'recordedAt', 'effectiveOn', 'from', 'to', 'definition'])
      .where('stream', 'in', some)
      .where('number', '<=', known)
      .orderBy('stream')
      .orderBy('number')
      .execute();
    const byStream = new Map<string, typeof rows>(some.map((stream) => [stream, []]));
    for (const row of rows) byStream.get(row.stream)!.push(row);
    for (const [stream, events] of byStream) {
      const dated = events.map(({ recordedAt, effectiveOn, from, to, definition }, index) => ({
        recordedAt,
        effectiveOn,
        moves: from !== to || (index > 0 && events[index - 1]!.definition !== definition),
      }));
      exceptions.set(stream, events[inForceOn(dated, day) - 1]?.number ?? 0);
    }
  }
  return exceptions;
}

/** The streams with an event that has effect another day than it was recorded. */
async function datedStreams(db: ReadModels): Promise<readonly string[]> {
  // Compared with a value, not only asked for, so that SQLite takes the index of those that have one.
  const rows = await db.selectFrom('audit').select('stream').where('effectiveOn', '>', '').execute();
  return [...new Set(rows.map(({ stream }) => stream))];
}
