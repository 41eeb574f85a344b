import { type Expression, type SqlBool, expressionBuilder } from 'kysely';
import type { Reader } from '#organisation/reading.js';
import type { ReadModels, Tables } from '../tables/tables.js';

/**
 * The condition under which a reader may see a run, as `mayRead` has it, for a query that has `runs` in it. Every query
 * that a person's request leads to is made with it, so that what may not be seen is not counted either.
 */
export function readable({ levels, marks, closedToo, glasses }: Reader): Expression<SqlBool> {
  const eb = expressionBuilder<Tables, 'runs'>();
  const open = eb('runs.level', 'in', [...levels]);
  if (closedToo) return eb.or([open, eb('runs.level', '=', 'closed')]);
  const takesPart = eb.exists(
    eb
      .selectFrom('parties')
      .select('parties.mark')
      .whereRef('parties.stream', '=', 'runs.stream')
      .where('parties.mark', 'in', [...marks]),
  );
  return eb.or([
    open,
    ...(marks.length > 0 ? [eb.and([eb('runs.level', '=', 'closed'), takesPart])] : []),
    ...(glasses.length > 0 ? [eb.and([eb('runs.level', '=', 'closed'), eb('runs.stream', 'in', [...glasses])])] : []),
  ]);
}

/** The streams of every run that a reader may not see. */
export async function unreadableStreams(db: ReadModels, reader: Reader): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('runs')
    .select('stream')
    .where((eb) => eb.not(readable(reader)))
    .execute();
  return new Set(rows.map(({ stream }) => stream));
}

/** Those of some streams whose runs a reader may see. */
export async function readableStreams(
  db: ReadModels,
  reader: Reader,
  streams: readonly string[],
): Promise<ReadonlySet<string>> {
  if (streams.length === 0) return new Set();
  const rows = await db
    .selectFrom('runs')
    .select('stream')
    .where('stream', 'in', [...new Set(streams)])
    .where(readable(reader))
    .execute();
  return new Set(rows.map(({ stream }) => stream));
}
