import type { Position, RecordedEvent } from '#engine/event.js';
import type { Fence } from '../leases/fence.js';
import { type Standing, advance } from '../projections/advance.js';
import type { ReadModels } from '../tables/tables.js';
import type { Follower } from './follower.js';

/**
 * Gives a delivery to projections: in one transaction to those that have nothing of it yet, as nearly always all of them
 * have, since a transaction costs more than a few rows. When that fails each tries alone, so that one which cannot go on
 * holds up nobody else. Never throws.
 * @param previous where the delivery before this one ended
 */
export async function inStep(
  followers: readonly Follower[],
  events: readonly RecordedEvent[],
  previous: Position,
  { db, fence }: { readonly db: ReadModels; readonly fence: Fence },
): Promise<void> {
  const standings = followers.flatMap((follower) => follower.standing(events, previous) ?? []);
  if (standings.length !== followers.length || !(await together(followers, standings, events, { db, fence }))) {
    await Promise.all(followers.map((follower) => follower.offer(events, previous)));
  }
}

async function together(
  followers: readonly Follower[],
  standings: readonly Standing[],
  events: readonly RecordedEvent[],
  { db, fence }: { readonly db: ReadModels; readonly fence: Fence },
): Promise<boolean> {
  try {
    const moved = await advance(db, standings, events, fence);
    for (const [index, follower] of followers.entries()) follower.moved(moved[index]!);
    return true;
  } catch {
    // Whose failure it was, and why, is found by each of them.
    return false;
  }
}
