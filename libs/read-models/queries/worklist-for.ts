import type { ActingSeat } from '#engine/procedure.js';
import type { WorklistRow } from '../tables/worklist-row.js';
import type { ReadModels } from '../tables/tables.js';
import { type Listed, type Page, limitOf, offsetOf } from './page.js';

/** A seat as far as the work list asks: what it is, in which body, on which side. */
export type Seat = Pick<ActingSeat, 'function' | 'body' | 'side'> & Partial<Pick<ActingSeat, 'seat'>>;

/** Something awaited, and of which seats. */
export type Task = Omit<WorklistRow, 'stream' | 'line' | 'task' | 'sortLabel'>;

const TASK = [
  'procedure',
  'id',
  'label',
  'stateTitle',
  'command',
  'commandTitle',
  'function',
  'body',
  'side',
  'seat',
  'dueAt',
  'since',
] as const satisfies readonly (keyof Task)[];

/**
 * What awaits any of some seats, by the same rule that will judge their mandate, or what awaits anybody. Ordered by
 * deadline, those without one last, then by label in Danish.
 * @throws Refusal `malformed-request` for a limit or offset that cannot be used
 */
export async function worklistFor(
  db: ReadModels,
  seats: readonly Seat[] | 'all',
  page: Page = {},
): Promise<Listed<Task>> {
  const limit = limitOf(page);
  const offset = offsetOf(page);
  if (seats.length === 0) return { total: 0, items: [] };
  const tasks = taskRows(db, seats);
  const { total } = await tasks.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow();
  const items = await tasks
    .select(TASK)
    .orderBy('dueAt', (by) => by.asc().nullsLast())
    .orderBy('sortLabel')
    .orderBy('stream')
    .orderBy('line')
    .limit(limit)
    .offset(offset)
    .execute();
  return { total: Number(total), items };
}

/** The lines of the work list that are for any of some seats. */
export function taskRows(db: ReadModels, seats: readonly Seat[] | 'all') {
  return db
    .selectFrom('worklist')
    .$if(seats !== 'all', (query) =>
      query.where((eb) =>
        eb.or(
          (seats as readonly Seat[]).map(({ function: role, body, side, seat }) =>
            eb.and([
              eb('function', '=', role),
              eb.or([eb('body', 'is', null), eb('body', '=', body)]),
              eb.or([eb('side', 'is', null), ...(side === undefined ? [] : [eb('side', '=', side)])]),
              eb.or([eb('seat', 'is', null), ...(seat === undefined ? [] : [eb('seat', '=', seat)])]),
            ]),
          ),
        ),
      ),
    );
}
