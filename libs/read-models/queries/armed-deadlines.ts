import type { ArmedTimer } from '#engine/event.js';
import type { Instant } from '#engine/fact.js';
import type { Ref } from '#engine/procedure.js';
import type { Reader } from '#organisation/reading.js';
import type { ReadModels } from '../tables/tables.js';

import { readable } from './readable.js';

/** A deadline that a run has. */
export interface Deadline extends Ref {
  readonly stream: string;
  readonly definition: string;
  readonly label: string;
  /** Who may read the run. */
  readonly level: string;
  /** The run's revision as the read model has it. */
  readonly revision: number;
  /** The deadline's id in its procedure, and the command that it asks for. */
  readonly timer: string;
  readonly command: string;
  readonly dueAt: Instant;
}

/** Who asks when nobody reads: time passes for closed runs too. */
export const THE_CLOCK = Symbol('the clock');

const RUN = ['stream', 'procedure', 'id', 'definition', 'label', 'level', 'revision', 'timers'] as const;

/**
 * Every deadline of every run, in the order they fall due; those at the same instant by label in Danish.
 * @param reader whose request leads to it; only what they may see
 * @param by only those that are due at this instant or before; found by index, however many runs there are
 */
export async function armedDeadlines(
  db: ReadModels,
  reader: Reader | typeof THE_CLOCK,
  by?: Instant,
): Promise<readonly Deadline[]> {
  const runs = runsWithDeadlines(db, by);
  const rows = await (reader === THE_CLOCK ? runs : runs.where(readable(reader))).execute();
  return rows
    .flatMap(({ timers, ...run }) =>
      (JSON.parse(timers) as ArmedTimer[])
        .filter(({ dueAt }) => by === undefined || dueAt <= by)
        .map(({ id: timer, command, dueAt }) => ({ ...run, timer, command, dueAt })),
    )
    .sort((one, other) => (one.dueAt < other.dueAt ? -1 : Number(one.dueAt > other.dueAt)));
}

/** The runs that have a deadline, by their first one where an instant is given. */
export function runsWithDeadlines(db: ReadModels, by?: Instant) {
  const runs = db.selectFrom('runs').select(RUN).orderBy('sortLabel').orderBy('stream');
  return by === undefined ? runs.where('nextDueAt', 'is not', null) : runs.where('nextDueAt', '<=', by);
}
