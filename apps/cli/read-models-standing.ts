import { listParked } from '#read-models/policies/list-parked.js';
import { readCheckpoint } from '#read-models/database/checkpoints.js';
import { type ReadModels, shapes } from '#read-models/tables/tables.js';
import type { Context } from './context.js';
import { Problem } from './problem.js';

/** How far one read model has come. */
export interface ReadModelStanding {
  readonly name: string;
  readonly title: string;
  readonly position: string;
  /** Events of the log that it does not have yet. */
  readonly lag: number;
}

/** How far the read models have come, and what waits for somebody to look at it. */
export interface Standing {
  readonly models: readonly ReadModelStanding[];
  readonly parked: number;
}

/** Looks the read models up; null when there are none. @param events in the log */
export async function standingOf({ readModels }: Context, events: number): Promise<Standing | null> {
  const db = await readModels();
  if (db === undefined) return null;
  const models: ReadModelStanding[] = [];
  for (const { name, title } of shapes) {
    const checkpoint = await readCheckpoint(db, name);
    const { position, events: done } = checkpoint ?? { position: '', events: 0 };
    models.push({ name, title, position, lag: Math.max(0, events - done) });
  }
  return { models, parked: (await listParked(db)).length };
}

/** The read models, for a command that is about nothing else. @throws Problem when there are none */
export async function existingReadModels({ readModels, folder }: Context): Promise<ReadModels> {
  const db = await readModels();
  if (db) return db;
  const what = `Der er ingen læsemodeller i ${folder}. Start tjenesten, eller byg dem med: sporskifte rebuild`;
  throw new Problem('no-read-models', what);
}
