import { type Position, START } from '#engine/event.js';
import type { ReadModels } from '../tables/tables.js';

/** Lets a policy begin where it left off, or before the first event. @returns its position */
export async function openPolicy(db: ReadModels, policy: string): Promise<Position> {
  await db
    .insertInto('policyCheckpoints')
    .values({ policy, position: START })
    .onConflict((on) => on.column('policy').doNothing())
    .execute();
  const row = await db
    .selectFrom('policyCheckpoints')
    .select('position')
    .where('policy', '=', policy)
    .executeTakeFirst();
  return row?.position ?? START;
}

/** Notes how far a policy has come. @returns false when another process has brought it as far or further */
export async function movePolicy(db: ReadModels, policy: string, position: Position): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('policyCheckpoints')
    .set({ position })
    .where('policy', '=', policy)
    .where('position', '<', position)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
