import { sql } from 'kysely';
import { chunks } from '../database/chunks.js';
import type { ReadModels } from '../tables/tables.js';
import type { Reader } from '#organisation/reading.js';
import { unreadableStreams } from '../queries/readable.js';
import type { Cut } from './cut.js';

/** Where a run stood at a moment: its last event that belongs to it. */
export interface Standing {
  readonly stream: string;
  /** Number of that event in the log. */
  readonly number: number;
  /** Nothing has happened to the run since. */
  readonly unchanged: boolean;
}

/** Lets a state through by its definition and its value as JSON. */
export type Admits = (definition: string, to: string) => boolean;

/** What standings are read from, and by whom. */
interface Seen {
  readonly db: ReadModels;
  readonly reader: Reader;
}

/**
 * Every run that had begun and may be seen, by stream.
 * @param procedure only runs of this one; all when it is left out
 */
export async function standingsAt({ db, reader }: Seen, cut: Cut, procedure?: string): Promise<Standings> {
  const hidden = await unreadableStreams(db, reader);
  const rows = await lastNumbers(db, cut, procedure).execute();
  return standingsOf(rows, hidden, (row) => numberOf(cut, row.stream, row.then));
}

/** As `standingsAt`, of two moments, in one pass over the index instead of two. */
export async function standingsAtBoth(
  { db, reader }: Seen,
  first: Cut,
  second: Cut,
  procedure?: string,
): Promise<{ readonly before: Standings; readonly after: Standings }> {
  const hidden = await unreadableStreams(db, reader);
  const rows = await lastNumbers(db, second, procedure).select(lastBy(first).as('earlier')).execute();
  return {
    before: standingsOf(rows, hidden, (row) => numberOf(first, row.stream, row.earlier)),
    after: standingsOf(rows, hidden, (row) => numberOf(second, row.stream, row.then)),
  };
}

type Standings = ReadonlyMap<string, Standing>;

function standingsOf<Row extends { readonly stream: string; readonly last: number }>(
  rows: readonly Row[],
  hidden: ReadonlyMap<string, unknown>,
  numberIn: (row: Row) => number | null,
): Standings {
  const standings = new Map<string, Standing>();
  for (const row of rows) {
    const { stream, last } = row;
    const number = hidden.has(stream) ? null : numberIn(row);
    if (number) standings.set(stream, { stream, number, unchanged: number === last });
  }
  return standings;
}

/** Those of them that stood in a state that is let through. */
export async function standingsIn(
  { db, reader }: Seen,
  cut: Cut,
  admits: Admits,
  procedure?: string,
): Promise<Map<string, Standing>> {
  const judge = remembering(admits);
  const hidden = await unreadableStreams(db, reader);
  const rows = await db
    .selectFrom(lastNumbers(db, cut, procedure).as('runs_then'))
    .innerJoin('audit', 'audit.number', 'runs_then.then')
    .select(['runs_then.stream', 'runs_then.last', 'runs_then.then', 'audit.definition', 'audit.to'])
    .execute();
  const standings = new Map<string, Standing>();
  for (const { stream, last, then, definition, to } of rows) {
    if (cut.exceptions.has(stream) || hidden.has(stream) || !judge(definition, to)) continue;
    standings.set(stream, { stream, number: then!, unchanged: then === last });
  }
  for (const standing of await exceptionsIn(db, cut, judge, procedure)) {
    if (!hidden.has(standing.stream)) standings.set(standing.stream, standing);
  }
  return standings;
}

async function exceptionsIn(
  db: ReadModels,
  { exceptions }: Cut,
  admits: Admits,
  procedure: string | undefined,
): Promise<Standing[]> {
  const own = [...exceptions].filter(
    ([stream, number]) => number > 0 && (procedure === undefined || stream.startsWith(`${procedure}-`)),
  );
  const standings: Standing[] = [];
  for (const some of chunks(own)) {
    const streams = some.map(([stream]) => stream);
    const numbers = some.map(([, number]) => number);
    const last = db.selectFrom('audit').where('stream', 'in', streams).groupBy('stream');
    const lasts = await last.select(['stream', (eb) => eb.fn.max<number>('number').as('last')]).execute();
    const lastOf = new Map(lasts.map((row) => [row.stream, row.last]));
    const rows = await db
      .selectFrom('audit')
      .select(['stream', 'number', 'definition', 'to'])
      .where('number', 'in', numbers)
      .execute();
    for (const { stream, number, definition, to } of rows) {
      if (admits(definition, to)) standings.push({ stream, number, unchanged: lastOf.get(stream) === number });
    }
  }
  return standings;
}

/** One pass over the index of streams and numbers, which is in this order and has all that is asked for. */
function lastNumbers(db: ReadModels, cut: Cut, procedure: string | undefined) {
  return db
    .selectFrom('audit')
    .select(['stream', (eb) => eb.fn.max<number>('number').as('last')])
    .select(lastBy(cut).as('then'))
    .$if(procedure !== undefined, (query) =>
      // A stream's name begins with its procedure and a dash; the point is the sign that comes after the dash.
      query.where('stream', '>=', `${procedure}-`).where('stream', '<', `${procedure}.`),
    )
    .groupBy('stream');
}

function lastBy({ number }: Cut) {
  return sql<number | null>`max(case when ${sql.ref('number')} <= ${number} then ${sql.ref('number')} end)`;
}

function numberOf({ exceptions }: Cut, stream: string, then: number | null): number | null {
  return exceptions.size === 0 ? then : (exceptions.get(stream) ?? then);
}

/** A definition has few states, a log many events. */
function remembering(admits: Admits): Admits {
  const known = new Map<string, boolean>();
  return (definition, to) => {
    const key = `${definition} ${to}`;
    let judged = known.get(key);
    if (judged === undefined) known.set(key, (judged = admits(definition, to)));
    return judged;
  };
}
