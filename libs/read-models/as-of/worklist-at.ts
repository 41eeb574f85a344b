import { matches } from '#engine/authorise.js';
import type { StateValue } from '#engine/event.js';
import { evolve, refOf, unopened } from '#engine/fold.js';
import type { RecordedEvent } from '#engine/event.js';
import type { Registry } from '#engine/registry.js';
import { type Waiting, rowsOf, waitingAfter } from '../projections/awaited.js';
import { type Labelled, createLabelled } from '../projections/labels.js';
import { type Understand, createUnderstand } from '../projections/understand.js';
import { type Page, limitOf, offsetOf } from '../queries/page.js';
import { type Seat, type Task, taskRows } from '../queries/worklist-for.js';
import { chunks } from '../database/chunks.js';
import type { ReadModels } from '../tables/tables.js';
import type { WorklistRow } from '../tables/worklist-row.js';
import { cutAt } from './cut.js';
import type { AsOf } from './moment.js';
import { type Past, revisionsOf } from './runs-at.js';
import { type Standing, standingsIn } from './standings.js';

/** Most runs that are folded for one answer; the rest are for the next. */
export const MOST_FOLDED = 500;

/** What was awaited, of a portion of the runs. */
export interface WorklistAt {
  /** Tasks in this portion. */
  readonly total: number;
  readonly items: readonly Task[];
  /** Whether every run that was open then has been looked at. */
  readonly complete: boolean;
  /** Where it is not: the run to begin the next portion at, and in Danish what to do. */
  readonly nextRun?: string;
  readonly text?: string;
}

/** Which part of the answer. */
export interface WorklistPageAt extends Page {
  /** `nextRun` of the portion before. */
  readonly fromRun?: string | undefined;
}

/**
 * What awaited any of some seats at a moment, in the order of `worklistFor`. What nothing has happened to since is as
 * it is now; other runs that were open are folded, `MOST_FOLDED` for each answer.
 * @throws Refusal `malformed-request` for a limit or offset that cannot be used
 */
export async function worklistAt(
  past: Past,
  seats: readonly Seat[] | 'all',
  asOf: AsOf,
  page: WorklistPageAt = {},
): Promise<WorklistAt> {
  const limit = limitOf(page);
  const offset = offsetOf(page);
  if (seats.length === 0) return { total: 0, items: [], complete: true };
  const { db, registry } = past;
  const cut = await cutAt(db, asOf);
  const open = await standingsIn(past, cut, (definition, to) => isOpen(registry, definition, to));
  const changed = [...open.values()]
    .filter(({ unchanged, stream }) => !unchanged && (page.fromRun === undefined || stream >= page.fromRun))
    .sort((one, other) => (one.stream < other.stream ? -1 : 1));
  const portion = changed.slice(0, MOST_FOLDED);
  // What is unchanged is told with the first portion, so that the portions together hold every task once.
  const rows = page.fromRun === undefined ? await unchangedRows(past, seats, open) : [];
  rows.push(...(await foldedRows(past, seats, portion)));
  const items = rows
    .sort(inOrder)
    .slice(offset, offset + limit)
    .map(asTask);
  const next = changed[MOST_FOLDED];
  if (next === undefined) return { total: rows.length, items, complete: true };
  const text = `Svaret dækker de første ${portion.length} af ${changed.length} forløb, der er ændret siden. Fortsæt med fromRun=${next.stream}.`;
  return { total: rows.length, items, complete: false, nextRun: next.stream, text };
}

function isOpen(registry: Registry, definition: string, to: string): boolean {
  return !registry.version(definition).chart.ended(JSON.parse(to) as StateValue);
}

async function unchangedRows(
  { db, reader }: Past,
  seats: readonly Seat[] | 'all',
  open: ReadonlyMap<string, Standing>,
): Promise<LevelledRow[]> {
  const rows = await taskRows(db, reader, seats).selectAll('worklist').select('runs.level').execute();
  return rows.filter(({ stream }) => open.get(stream)?.unchanged);
}

async function foldedRows(
  past: Past,
  seats: readonly Seat[] | 'all',
  standings: readonly Standing[],
): Promise<LevelledRow[]> {
  const { store, registry, db } = past;
  const understand = createUnderstand(registry);
  const labelled = createLabelled();
  const revisions = await revisionsOf(db, standings);
  const levels = await levelsNow(db, standings);
  const rows: LevelledRow[] = [];
  for (const { stream, number } of standings) {
    const level = levels.get(stream)!;
    const events = await store.readStream(stream, { limit: revisions.get(number)! + 1 });
    const awaited = awaitedAfter(events, { registry, understand, labelled });
    rows.push(...awaited.filter((row) => isFor(row, seats)).map((row) => ({ ...row, level })));
  }
  return rows;
}

/** A line with who may read its run now. */
type LevelledRow = WorklistRow & Pick<Task, 'level'>;

async function levelsNow(db: ReadModels, standings: readonly Standing[]): Promise<Map<string, string>> {
  const levels = new Map<string, string>();
  for (const some of chunks(standings.map(({ stream }) => stream))) {
    const rows = await db.selectFrom('runs').select(['stream', 'level']).where('stream', 'in', some).execute();
    for (const { stream, level } of rows) levels.set(stream, level);
  }
  return levels;
}

interface Tools {
  readonly registry: Registry;
  readonly understand: Understand;
  readonly labelled: Labelled;
}

/** The lines of the work list after a run's events, of which there is at least one: as the projection writes them. */
function awaitedAfter(events: readonly RecordedEvent[], { registry, understand, labelled }: Tools): WorklistRow[] {
  const understood = understand(events);
  let run = unopened(understood[0]!.installed, refOf(events[0]!.stream).id);
  let waiting: Waiting = { awaited: [], since: new Map() };
  for (const each of understood) {
    run = evolve(run, each.event, registry);
    waiting = waitingAfter(waiting, { ...each, run });
  }
  return rowsOf({ ...understood.at(-1)!, run }, waiting, labelled);
}

function isFor({ function: role, body, side, seat }: WorklistRow, seats: readonly Seat[] | 'all'): boolean {
  if (seats === 'all') return true;
  const query = { function: role, ...(body && { body }), ...(side && { side: side as never }), ...(seat && { seat }) };
  return seats.some((one) => matches(query, { ...one, seat: one.seat ?? '' }));
}

function inOrder(one: WorklistRow, other: WorklistRow): number {
  return (
    compare(one.dueAt ?? LAST, other.dueAt ?? LAST) ||
    compare(one.sortLabel, other.sortLabel) ||
    compare(one.stream, other.stream) ||
    one.line - other.line
  );
}

/** After every deadline. */
const LAST = '~';

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function asTask({ stream: _stream, line: _line, task: _task, sortLabel: _order, ...task }: LevelledRow): Task {
  return task;
}
