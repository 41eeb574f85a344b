import type { CheckpointRow, ReadModels } from '../tables/tables.js';

/** How far a projection has come, and the format of its rows. */
export type Checkpoint = CheckpointRow;

/** Somebody else has moved the checkpoint: another process, or a rebuild. Nothing was written. */
export class CheckpointMoved extends Error {
  constructor(readonly checkpoint: string) {
    super(`The checkpoint ${checkpoint} is not where it was`);
    this.name = 'CheckpointMoved';
  }
}

/** The checkpoint of a projection; undefined when it has none. */
export function readCheckpoint(db: ReadModels, name: string): Promise<Checkpoint | undefined> {
  return db.selectFrom('checkpoints').selectAll().where('name', '=', name).executeTakeFirst();
}

/**
 * Moves a checkpoint on, provided that it still is what it was. To come first in a transaction: it takes the lock that
 * keeps others from writing the same rows. @throws CheckpointMoved
 */
export async function moveCheckpoint(db: ReadModels, from: Checkpoint, to: Checkpoint): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('checkpoints')
    .set({ format: to.format, position: to.position, events: to.events })
    .where('name', '=', from.name)
    .where('position', '=', from.position)
    .where('events', '=', from.events)
    .where('format', '=', from.format)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new CheckpointMoved(from.name);
}
