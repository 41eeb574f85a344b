import type { Position, RecordedEvent } from '#engine/event.js';
import type { Fence } from '../leases/fence.js';
import { type Advancing, advance } from '../projections/advance.js';
import type { ReadModels } from '../tables/tables.js';
import type { Follower } from './follower.js';

/**
 * Gives a delivery to projections: in one transaction to those that have nothing of it yet, as nearly always all of
 * them have, since a transaction costs more than a few rows. When that fails each tries alone, so that one which cannot
 * go on holds up nobody else. Never throws.
 * @param previous where the delivery before this one ended
 */
export async function inStep(
  followers: readonly Follower[],
  events: readonly RecordedEvent[],
  previous: Position,
  { db, fence }: { readonly db: ReadModels; readonly fence: Fence },
): Promise<void> {
  const advancing = followers.flatMap((follower) => follower.readyFor(events, previous) ?? []);
  if (advancing.length !== followers.length || !(await together(followers, advancing, events, { db, fence }))) {
    await Promise.all(followers.map((follower) => follower.offer(events, previous)));
  }
}

async function together(
  followers: readonly Follower[],
  advancing: readonly Advancing[],
  events: readonly RecordedEvent[],
  { db, fence }: { readonly db: ReadModels; readonly fence: Fence },
): Promise<boolean> {
  try {
    const moved = await advance(db, advancing, events, fence);
    for (const [index, follower] of followers.entries()) follower.moved(moved[index]!);
    return true;
  } catch {
    // Whose failure it was, and why, is found by each of them.
    return false;
  }
}
