import type { Position, RecordedEvent } from '#engine/event.js';
import type { Fence } from '../leases/fence.js';
import type { ParkedRow, ReadModels } from '../tables/tables.js';
import { holdParked, park } from './parking.js';
import { movePolicy } from './policy-checkpoint.js';
import type { Result } from './react.js';

/** Where a policy writes how far it has come. */
export interface Progress {
  readonly db: ReadModels;
  readonly fence: Fence;
  readonly policy: { readonly name: string };
}

/**
 * Takes a policy past an event in one transaction, and parks the event when it was not carried out.
 * @param ahead the parked event of the same stream that it waits behind
 * @returns false when that one has been carried out meanwhile: behind nothing, this one would be left, so nothing is
 * written
 * @throws LeaseLost
 */
export function settle(
  { db, fence, policy }: Progress,
  event: RecordedEvent,
  result: Result,
  ahead: ParkedRow | undefined,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await fence(trx);
    if (ahead && !(await holdParked(trx, ahead))) return false;
    const moved = await movePolicy(trx, policy.name, event.position);
    if (moved && !result.done) {
      await park(trx, policy.name, event, { reason: result.reason, attempts: ahead ? 0 : 1 });
    }
    return true;
  });
}

/** Notes that a policy has come so far. @throws LeaseLost */
export async function noteProgress({ db, fence, policy }: Progress, position: Position): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await fence(trx);
    await movePolicy(trx, policy.name, position);
  });
}
