import type { Handle } from '#engine/handle.js';
import type { Policy } from '#engine/policy.js';
import type { ParkedRow, ReadModels } from '../tables/tables.js';
import type { Lock } from '../database/lock.js';
import { firstParked, noteAttempt, unpark } from './parking.js';
import { type Result, type Sources, carryOut, wantedBecauseOf } from './react.js';

/** What came of trying a stream's parked events again. */
export interface Retried {
  /** Events carried out and no longer parked. */
  readonly unparked: number;
  /** Danish: why the first of the rest could not be carried out; absent when none is left. */
  readonly reason?: string;
}

export interface RetryTools extends Sources {
  readonly db: ReadModels;
  readonly policy: Policy;
  readonly handle: Handle;
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

async function tryAgain(tools: RetryTools, parked: ParkedRow): Promise<Result> {
  const { policy, handle } = tools;
  const [event] = await tools.store.readStream(parked.stream, { from: parked.revision, limit: 1 });
  if (event?.id === parked.eventId) {
    return carryOut(policy, event, await wantedBecauseOf(policy, event, tools), handle);
  }
  return { done: false, reason: 'Hændelsen er ikke i hændelsesloggen, hvor den var.' };
}
