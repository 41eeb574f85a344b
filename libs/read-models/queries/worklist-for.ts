import type { Side } from '#engine/fact.js';
import type { ActingSeat, SeatQuery } from '#engine/procedure.js';
import type { Reader } from '#organisation/reading.js';
import type { WorklistRow } from '../tables/worklist-row.js';
import type { ReadModels } from '../tables/tables.js';
import { readable } from './readable.js';
import { type Listed, type Page, limitOf, offsetOf } from './page.js';

/** A seat as far as the work list asks: what it is, in which body, on which side. */
export type Seat = Pick<ActingSeat, 'function' | 'body' | 'side'> & Partial<Pick<ActingSeat, 'seat'>>;

/** Something awaited, and of which seats. */
export type Task = Omit<WorklistRow, 'stream' | 'line' | 'task' | 'sortLabel'> & {
  /** Who may read its run. */
  readonly level: string;
};

/** Which seats a task awaits. */
export function seatsAwaited({ function: role, body, side, seat }: Task): SeatQuery {
  return {
    function: role,
    ...(body !== null && { body }),
    ...(side !== null && { side: side as Side }),
    ...(seat !== null && { seat }),
  };
}

const TASK = [
  'worklist.procedure',
  'worklist.id',
  'worklist.label',
  'worklist.stateTitle',
  'worklist.command',
  'worklist.commandTitle',
  'worklist.function',
  'worklist.body',
  'worklist.side',
  'worklist.seat',
  'worklist.dueAt',
  'worklist.since',
] as const satisfies readonly `worklist.${keyof WorklistRow}`[];

/**
 * What awaits any of some seats on runs a reader may see, by the same rule that will judge their mandate, or what
 * awaits anybody. Ordered by deadline, those without one last, then by label in Danish.
 * @throws Refusal `malformed-request` for a limit or offset that cannot be used
 */
export async function worklistFor(
  db: ReadModels,
  reader: Reader,
  seats: readonly Seat[] | 'all',
  page: Page = {},
): Promise<Listed<Task>> {
  const limit = limitOf(page);
  const offset = offsetOf(page);
  if (seats.length === 0) return { total: 0, items: [] };
  const tasks = taskRows(db, reader, seats);
  const { total } = await tasks.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow();
  const items = await tasks
    .select([...TASK, 'runs.level'])
    .orderBy('worklist.dueAt', (by) => by.asc().nullsLast())
    .orderBy('worklist.sortLabel')
    .orderBy('worklist.stream')
    .orderBy('worklist.line')
    .limit(limit)
    .offset(offset)
    .execute();
  return { total: Number(total), items };
}

/** The lines of the work list that are for any of some seats, on runs a reader may see. */
export function taskRows(db: ReadModels, reader: Reader, seats: readonly Seat[] | 'all') {
  return db
    .selectFrom('worklist')
    .innerJoin('runs', 'runs.stream', 'worklist.stream')
    .where(readable(reader))
    .$if(seats !== 'all', (query) =>
      query.where((eb) =>
        eb.or(
          (seats as readonly Seat[]).map(({ function: role, body, side, seat }) =>
            eb.and([
              eb('worklist.function', '=', role),
              eb.or([eb('worklist.body', 'is', null), eb('worklist.body', '=', body)]),
              eb.or([eb('worklist.side', 'is', null), ...(side === undefined ? [] : [eb('worklist.side', '=', side)])]),
              eb.or([eb('worklist.seat', 'is', null), ...(seat === undefined ? [] : [eb('worklist.seat', '=', seat)])]),
            ]),
          ),
        ),
      ),
    );
}
