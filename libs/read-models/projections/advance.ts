import type { RecordedEvent } from '#engine/event.js';
import { type Checkpoint, moveCheckpoint } from '../database/checkpoints.js';
import { type Fence, unfenced } from '../leases/fence.js';
import type { ReadModels } from '../tables/tables.js';
import type { Projection } from './projection.js';

/**
 * Takes a projection past some events: the rows and the checkpoint in one transaction.
 * @param events what comes right after the checkpoint, in log order; at least one
 * @returns the checkpoint as it now is
 * @throws Unreadable, CheckpointMoved, LeaseLost, StoreUnavailable; then nothing was written
 */
export async function advance(
  db: ReadModels,
  projection: Projection,
  from: Checkpoint,
  events: readonly RecordedEvent[],
  { table = projection.shape.name, fence = unfenced }: { readonly table?: string; readonly fence?: Fence } = {},
): Promise<Checkpoint> {
  const write = await projection.plan(events, from.events);
  const to = { ...from, position: events.at(-1)!.position, events: from.events + events.length };
  try {
    await db.transaction().execute(async (trx) => {
      await fence(trx);
      await moveCheckpoint(trx, from, to);
      await write(trx, table);
    });
  } catch (error) {
    projection.forget();
    throw error;
  }
  return to;
}
