import type { Position } from '#engine/event.js';
import { type Checkpoint, CheckpointMoved, moveCheckpoint, readCheckpoint } from '../database/checkpoints.js';
import { givingWay } from '../database/kind.js';
import { isContention } from '../database/postgres/failures.js';
import type { Shape } from '../tables/shape.js';
import type { ReadModels } from '../tables/tables.js';

/** A full side table, to take the place of the live one. */
export interface Side {
  readonly shape: Shape;
  readonly checkpoint: Checkpoint;
}

/**
 * Puts all side tables in the place of the live ones in one transaction.
 * @returns false when the live tables have come further meanwhile, or are being read for long; nothing is changed then
 */
export async function swap(db: ReadModels, sides: readonly Side[], head: Position): Promise<boolean> {
  try {
    await db.transaction().execute(async (trx) => {
      // Readers who hold one table and want the next would otherwise wait for us, and we for them.
      await givingWay(trx);
      // All locks on checkpoints before any on tables, as the runners do, or the two could wait for each other.
      for (const { shape, checkpoint } of sides) {
        const live = (await readCheckpoint(trx, shape.name))!;
        const further = live.position > checkpoint.position && live.position <= head;
        if (further) throw new CheckpointMoved(shape.name);
        await moveCheckpoint(trx, live, { ...checkpoint, name: shape.name });
      }
      for (const { shape, checkpoint } of sides) {
        const { numDeletedRows } = await trx
          .deleteFrom('checkpoints')
          .where('name', '=', checkpoint.name)
          .executeTakeFirst();
        if (numDeletedRows !== 1n) throw new Error(`The side table ${checkpoint.name} is gone`);
        await trx.schema.dropTable(shape.name).execute();
        await trx.schema.alterTable(checkpoint.name).renameTo(shape.name).execute();
      }
    });
    return true;
  } catch (error) {
    if (error instanceof CheckpointMoved || isContention(error)) return false;
    throw error;
  }
}
