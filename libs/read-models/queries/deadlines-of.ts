import { matches } from '#engine/authorise.js';
import { participants } from '#engine/documents.js';
import type { Instant } from '#engine/fact.js';
import type { Ref } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import type { Reader } from '#organisation/reading.js';
import type { ReadModels } from '../tables/tables.js';
import { type FoldedRun, foldedOf, FOLDED } from './folded-runs.js';
import { readable } from './readable.js';
import { type Seat, taskRows } from './worklist-for.js';

/** A deadline of a run: one that time itself meets, or one by which a seat is awaited to do something. */
export interface SeatDeadline extends Ref {
  readonly stream: string;
  /** The run's name; may hold a protected text. */
  readonly label: string;
  /** Where the run stands, in Danish. */
  readonly stateTitle: string;
  /** Who may read the run. */
  readonly level: string;
  /** Whether it is only shown to those who take part in it, itself or with the run that it is about. */
  readonly closed: boolean;
  readonly revision: number;
  readonly changedAt: Instant;
  /** What names the deadline in its run, however often the run changes: its timer, or its task. */
  readonly name: string;
  /** Danish. */
  readonly title: string;
  readonly dueAt: Instant;
}

export interface SeatDeadlineFilter {
  /** The seats whose deadlines are asked for. A run concerns a seat that takes part in it, or that it awaits. */
  readonly seats: readonly Seat[] | 'all';
  /** Only those of runs of this procedure. */
  readonly procedure?: string | undefined;
}

/**
 * The deadlines that concern some seats, on the runs that a reader may see, in the order they fall due. What is awaited
 * by the instant at which a timer of the same run goes off is the same deadline, and told once.
 */
export async function deadlinesOf(
  db: ReadModels,
  registry: Registry,
  reader: Reader,
  { seats, procedure }: SeatDeadlineFilter,
): Promise<readonly SeatDeadline[]> {
  if (seats.length === 0) return [];
  const tasks = await taskRows(db, reader, seats)
    .select(['worklist.stream', 'worklist.task', 'worklist.commandTitle', 'worklist.dueAt'])
    .where('worklist.dueAt', 'is not', null)
    .$if(procedure !== undefined, (query) => query.where('worklist.procedure', '=', procedure!))
    .orderBy('worklist.line')
    .execute();
  const awaited = new Map<string, typeof tasks>();
  for (const task of tasks) awaited.set(task.stream, [...(awaited.get(task.stream) ?? []), task]);
  const rows = await db
    .selectFrom('runs')
    .leftJoin('runs as about', 'about.stream', 'runs.follows')
    .select([...FOLDED.map((column) => `runs.${column}` as const), 'runs.stream', 'about.level as aboutLevel'])
    .where(readable(reader))
    .where((eb) =>
      eb.or([
        eb('runs.nextDueAt', 'is not', null),
        eb('runs.stream', 'in', eb.selectFrom('worklist').select('stream').where('dueAt', 'is not', null)),
      ]),
    )
    .$if(procedure !== undefined, (query) => query.where('runs.procedure', '=', procedure!))
    .execute();
  return rows
    .flatMap(({ stream, aboutLevel, ...row }) => {
      const folded = foldedOf(row);
      const mine = awaited.get(stream) ?? [];
      const concerned = mine.length > 0 || seats === 'all' || takesPart(registry, folded, seats);
      const closed = row.level === 'closed' || aboutLevel === 'closed';
      return concerned ? deadlinesIn(registry, folded, mine).map((one) => ({ stream, closed, ...one })) : [];
    })
    .sort((one, other) => one.dueAt.localeCompare(other.dueAt) || uid(one).localeCompare(uid(other)));
}

const uid = ({ stream, name }: SeatDeadline): string => `${stream} ${name}`;

function takesPart(registry: Registry, { run }: FoldedRun, seats: readonly Seat[]): boolean {
  const { procedure } = registry.version(run.definition);
  const asked = seats.map((seat) => ({ ...seat, seat: seat.seat ?? '' }));
  return participants(procedure, run).some((query) => asked.some((seat) => matches(query, seat)));
}

function deadlinesIn(
  registry: Registry,
  { run, summary }: FoldedRun,
  tasks: readonly { readonly task: string; readonly commandTitle: string; readonly dueAt: string | null }[],
): Omit<SeatDeadline, 'stream' | 'closed'>[] {
  const { timers } = registry.version(run.definition).procedure;
  const { procedure, id, label, level, revision, changedAt, title: stateTitle } = summary;
  const shared = { procedure, id, label, stateTitle, level, revision, changedAt };
  const armed = run.timers.map(({ id: name, dueAt }) => ({ name, title: timers[name]?.title ?? name, dueAt }));
  const known = new Set(armed.map(({ dueAt }) => dueAt));
  const others = new Map(
    tasks.flatMap(({ task, commandTitle: title, dueAt }) =>
      dueAt === null || known.has(dueAt) ? [] : [[task, { name: task, title, dueAt }] as const],
    ),
  );
  return [...armed, ...others.values()].map((one) => ({ ...shared, ...one }));
}
