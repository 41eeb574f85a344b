import { type Expression, type SqlBool, expressionBuilder, sql } from 'kysely';
import type { Reader } from '#organisation/reading.js';
import type { RunRow } from '../tables/run-row.js';
import type { ReadModels, Tables } from '../tables/tables.js';

/**
 * The condition under which a reader may see a run, as `mayRead` has it, for a query that has `runs` in it. Every query
 * that a person's request leads to is made with it, so that what may not be seen is not counted either.
 */
export function readable(reader: Reader): Expression<SqlBool> {
  const eb = expressionBuilder<Tables, 'runs'>();
  const about = expressionBuilder<Tables & { readonly about: RunRow }, 'about'>();
  const followed = about
    .selectFrom('runs as about')
    .select('about.stream')
    .where(sql<SqlBool>`about.stream = runs.follows`)
    .where(readableAs('about', reader));
  // What is told of a run is closed with it.
  return eb.and([readableAs('runs', reader), eb.or([eb('runs.follows', 'is', null), eb.exists(followed)])]);
}

function readableAs(table: 'runs' | 'about', { levels, marks, closedToo, glasses }: Reader): Expression<SqlBool> {
  const eb = expressionBuilder<Tables & { readonly about: RunRow }, 'runs' | 'about'>();
  const open = eb(`${table}.level`, 'in', [...levels]);
  const closed = eb(`${table}.level`, '=', 'closed');
  if (closedToo) return eb.or([open, closed]);
  const takesPart = eb.exists(
    eb
      .selectFrom('parties')
      .select('parties.mark')
      .whereRef('parties.stream', '=', `${table}.stream`)
      .where('parties.mark', 'in', [...marks]),
  );
  return eb.or([
    open,
    ...(marks.length > 0 ? [eb.and([closed, takesPart])] : []),
    ...(glasses.length > 0 ? [eb.and([closed, eb(`${table}.stream`, 'in', [...glasses])])] : []),
  ]);
}

/** The streams of every run that is closed, follows one that may be, or has a part or an attachment that is closed. */
export async function streamsWithClosed(db: ReadModels): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('runs')
    .select('stream')
    .where((eb) =>
      eb.or([
        eb('level', '=', 'closed'),
        eb('closed', 'is not', null),
        eb('follows', 'is not', null),
        eb('documents', 'like', '%"closed":true%'),
        eb('documents', 'like', '%"withdrawn":%'),
      ]),
    )
    .execute();
  return new Set(rows.map(({ stream }) => stream));
}

/** The streams of every run that a reader may not see, each with how many events it has. */
export async function unreadableStreams(db: ReadModels, reader: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('runs')
    .select(['stream', 'revision'])
    .where((eb) => eb.not(readable(reader)))
    .execute();
  return new Map(rows.map(({ stream, revision }) => [stream, revision + 1]));
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
