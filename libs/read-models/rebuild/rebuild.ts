import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import { Refusal } from '#engine/refusal.js';
import type { Registry } from '#engine/registry.js';
import { readCheckpoint } from '../database/checkpoints.js';
import { createIndexes } from '../database/create.js';
import { isPostgres } from '../database/kind.js';
import { writingMuch } from '../database/writing-much.js';
import { advance } from '../projections/advance.js';
import type { Projection } from '../projections/projection.js';
import { createProjections } from '../projections/projections.js';
import type { ReadModels } from '../tables/tables.js';
import { createSides, emptySide, removeSides, sideName } from './side-tables.js';
import { type Side, swap } from './swap.js';

/** Events built in, of all there are. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface RebuildOptions {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly registry: Registry;
  /** Which projections: `runs`, `worklist`, `audit`. Default: all. */
  readonly names?: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
}

/** Few enough that they are gone before garbage is collected: what is still needed then costs most to collect. */
const BATCH = 500;
/** Where each batch is a way to a server and back, that costs more. */
const BATCH_AFAR = 2_000;
/** Before another try, when the live tables were ahead. */
const CATCH_UP_MS = 20;

/**
 * Builds projections anew from the whole log beside the live ones, which serve meanwhile, and then swaps them in one
 * transaction. When it is interrupted the live tables are untouched, and the next rebuild removes what it left.
 * @throws StoreUnavailable when another rebuild takes over, or the store or database cannot serve
 * @throws Unreadable at an event that cannot be projected
 * @throws Refusal `unknown-reference` for a name that is no projection
 */
export async function rebuild(options: RebuildOptions): Promise<void> {
  const { db, store, registry, names } = options;
  await removeSides(db);
  const known = createProjections(db, store, registry).map(({ shape }) => shape);
  const shapes = known.filter(({ name }) => names?.includes(name) ?? true);
  const unknown = names?.find((name) => !known.some((shape) => shape.name === name));
  if (unknown !== undefined) {
    throw new Refusal(
      'unknown-reference',
      `Der er ingen læsemodel »${unknown}«. De kendte er: ${known.map(({ name }) => name).join(', ')}.`,
    );
  }
  const token = await createSides(db, shapes);
  const runs = shapes.find(({ name }) => name === 'runs');
  const projections = createProjections(db, store, registry, runs && sideName(runs, token));
  const building = projections.filter(({ shape }) => shapes.includes(shape));
  await writingMuch(db, (written) => build({ ...options, written }, building, token));
}

/** How a rebuild is done; `written` is called after each transaction. */
interface Building extends RebuildOptions {
  readonly written: () => void;
}

async function build(options: Building, projections: readonly Projection[], token: string): Promise<void> {
  const { db, store } = options;
  const empty = projections.map(({ shape }) => ({ shape, checkpoint: emptySide(shape, token) }));
  try {
    let sides = await catchUp(options, projections, empty);
    for (const { shape } of sides) await createIndexes(db, shape, sideName(shape, token));
    for (; ; await sleep(CATCH_UP_MS)) {
      sides = await catchUp(options, projections, sides);
      if (await swap(db, sides, await store.head())) return;
    }
  } catch (error) {
    if (await readCheckpoint(db, empty[0]!.checkpoint.name)) throw error;
    const reason = 'En anden genopbygning er begyndt, så denne er stoppet. De levende læsemodeller er urørte.';
    throw new StoreUnavailable(reason, { cause: error });
  }
}

async function catchUp(
  { db, store, written, onProgress = () => {} }: Building,
  projections: readonly Projection[],
  from: readonly Side[],
): Promise<readonly Side[]> {
  const batch = isPostgres(db) ? BATCH_AFAR : BATCH;
  let sides = from;
  let total = await store.count();
  for (;;) {
    const events = await store.readAll({ after: sides[0]!.checkpoint.position, limit: batch });
    if (events.length === 0) return sides;
    const standings = sides.map(({ checkpoint }, index) => ({
      projection: projections[index]!,
      from: checkpoint,
      table: checkpoint.name,
    }));
    const moved = await advance(db, standings, events);
    written();
    sides = sides.map(({ shape }, index) => ({ shape, checkpoint: moved[index]! }));
    await nextTurn();
    const done = sides[0]!.checkpoint.events;
    onProgress({ done, total: (total = Math.max(total, done)) });
  }
}
