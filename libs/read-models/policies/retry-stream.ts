import type { EventStore } from '#engine/event-store.js';
import type { Handle } from '#engine/handle.js';
import type { Policy } from '#engine/policy.js';
import type { Folding } from '../projections/folding.js';
import type { ParkedRow, ReadModels } from '../tables/tables.js';
import type { Lock } from '../database/lock.js';
import { firstParked, noteAttempt, unpark } from './parking.js';
import { type Result, carryOut, wantedBecauseOf } from './react.js';

/** What came of trying a stream's parked events again. */
export interface Retried {
  /** Events carried out and no longer parked. */
  readonly unparked: number;
  /** Danish: why the first of the rest could not be carried out; absent when none is left. */
  readonly reason?: string;
}

export interface RetryTools {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly policy: Policy;
  readonly handle: Handle;
  readonly folding: Folding;
  /** The policy does one thing at a time, new events included. */
  readonly lock: Lock;
}

/**
 * Works through a stream's parked events in order, and stops at the first that still cannot be carried out.
 * @throws StoreUnavailable, or a Refusal of kind `unavailable`; what was unparked stays so
 */
export async function retryStream(tools: RetryTools, stream: string): Promise<Retried> {
  for (let unparked = 0; ; unparked++) {
    const result = await tools.lock.alone(() => retryFirst(tools, stream));
    if (result === undefined) return { unparked };
    if (!result.done) return { unparked, reason: result.reason };
  }
}

/** Undefined when nothing is parked. */
async function retryFirst(tools: RetryTools, stream: string): Promise<Result | undefined> {
  const { db, policy } = tools;
  const parked = await firstParked(db, { policy: policy.name, stream });
  if (!parked) return undefined;
  const result = await tryAgain(tools, parked);
  await (result.done ? unpark(db, parked) : noteAttempt(db, parked, result.reason));
  return result;
}

async function tryAgain({ store, policy, handle, folding }: RetryTools, parked: ParkedRow): Promise<Result> {
  const [event] = await store.readStream(parked.stream, { from: parked.revision, limit: 1 });
  if (event?.id === parked.eventId) {
    return carryOut(policy, event, await wantedBecauseOf(policy, event, folding), handle);
  }
  return { done: false, reason: 'Hændelsen er ikke i hændelsesloggen, hvor den var.' };
}
