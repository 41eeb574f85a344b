import type { RecordedEvent } from '#engine/event.js';
import { type Checkpoint, moveCheckpoint } from '../database/checkpoints.js';
import { type Fence, unfenced } from '../leases/fence.js';
import type { ReadModels } from '../tables/tables.js';
import type { Projection, Write } from './projection.js';

/**
 * A projection and the checkpoint it is to go on from; its rows are in the table of its shape unless another is named.
 */
export interface Advancing {
  readonly projection: Projection;
  readonly from: Checkpoint;
  readonly table?: string;
}

/**
 * Takes projections past some events: the rows of all of them and their checkpoints in one transaction.
 * @param advancing all at the same position
 * @param events what comes right after it, in log order; at least one
 * @returns the checkpoints as they now are, in the same order
 * @throws Unreadable, CheckpointMoved, LeaseLost, StoreUnavailable; then nothing was written
 */
export async function advance(
  db: ReadModels,
  advancing: readonly Advancing[],
  events: readonly RecordedEvent[],
  fence: Fence = unfenced,
): Promise<readonly Checkpoint[]> {
  const writes: Write[] = [];
  for (const { projection, from } of advancing) writes.push(await projection.plan(events, from.events));
  const { position } = events.at(-1)!;
  const moved = advancing.map(({ from }) => ({ ...from, position, events: from.events + events.length }));
  try {
    await db.transaction().execute(async (trx) => {
      await fence(trx);
      // All locks on checkpoints before any on tables, or another process could wait for us and we for it.
      for (const [index, { from }] of advancing.entries()) await moveCheckpoint(trx, from, moved[index]!);
      for (const [index, { projection, table = projection.shape.name }] of advancing.entries()) {
        await writes[index]!(trx, table);
      }
    });
  } catch (error) {
    for (const { projection } of advancing) projection.forget();
    throw error;
  }
  return moved;
}
