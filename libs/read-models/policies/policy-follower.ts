import type { Position, RecordedEvent } from '#engine/event.js';
import type { EventStore, Subscription } from '#engine/event-store.js';
import { refOf } from '#engine/fold.js';
import type { Handle } from '#engine/handle.js';
import type { Policy } from '#engine/policy.js';
import type { Registry } from '#engine/registry.js';
import { createLock } from '../database/lock.js';
import { type Fence, stillLeading } from '../leases/fence.js';
import { reasonOf } from '../projections/unreadable.js';
import { createRetry } from '../runner/retry.js';
import type { ReadModels } from '../tables/tables.js';
import type { Occasions } from './occasions.js';
import { firstParked, parkedStreams } from './parking.js';
import { openPolicy } from './policy-checkpoint.js';
import { type Result, carryOut, wantedBecauseOf } from './react.js';
import { type Retried, retryStream } from './retry-stream.js';
import { noteProgress, settle } from './settle.js';

/** One policy on its way through the log. */
export interface PolicyFollower {
  /** Everything up to here is carried out, parked or none of its business. */
  readonly position: () => Position;
  readonly failure: () => string | undefined;
  readonly retry: (stream: string) => Promise<Retried>;
  readonly stop: () => Promise<void>;
}

export interface PolicyFollowerOptions {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly registry: Registry;
  readonly policy: Policy;
  readonly handle: Handle;
  /** Shared with the other policies. */
  readonly occasionOf: Occasions;
  /** Begins every transaction, and is asked before anything is carried out. */
  readonly fence: Fence;
  /** Notes how far it has come as soon as it has looked at everything: other processes go by it. */
  readonly notesAtOnce: boolean;
  readonly onAdvanced: () => void;
  readonly onError: (error: unknown) => void;
}

/** Events that are none of its business a policy may pass without noting how far it has come. */
const UNNOTED = 1_000;

export async function followPolicy(options: PolicyFollowerOptions): Promise<PolicyFollower> {
  const { db, store, registry, policy, handle, occasionOf, fence, notesAtOnce, onAdvanced, onError } = options;
  const sources = { occasionOf, store, registry };
  const lock = createLock();
  const retry = createRetry();
  let position = await openPolicy(db, policy.name);
  const waiting = await parkedStreams(db, policy.name);
  let unnoted = 0;
  let failure: string | undefined;
  let subscription: Subscription | undefined;
  let stopped = false;

  /** The effect first, then the checkpoint: after a crash in between, it is done again, which changes nothing. */
  async function treat(event: RecordedEvent): Promise<void> {
    const { stream } = event;
    // Most events want nothing, and then nothing need be asked of the database or told to it.
    const wanted = waiting.has(stream) ? undefined : await wantedBecauseOf(policy, event, sources);
    if (wanted && !('reason' in wanted) && wanted.length === 0) return noteSometimes();
    await stillLeading(db, fence);
    const ahead = await firstParked(db, { policy: policy.name, stream });
    const result = ahead
      ? behind(ahead.revision)
      : await carryOut(policy, event, wanted ?? (await wantedBecauseOf(policy, event, sources)), handle);
    if (result.done) waiting.delete(stream);
    else waiting.add(stream);
    // Another process has carried out the one ahead meanwhile.
    if (!(await settle(options, event, result, ahead))) return treat(event);
    unnoted = 0;
  }

  async function persist(work: () => Promise<void>): Promise<void> {
    while (!stopped) {
      try {
        await lock.alone(work);
        failure = undefined;
        return retry.reset();
      } catch (error) {
        report(error);
        await retry.wait();
      }
    }
  }

  /** Where nothing is wanted the checkpoint may lag: looking at the same events again costs time, not truth. */
  async function noteSometimes(): Promise<void> {
    if (++unnoted >= UNNOTED) await note();
  }

  async function note(): Promise<void> {
    await noteProgress(options, position);
    unnoted = 0;
  }

  async function onEvents(events: readonly RecordedEvent[]): Promise<void> {
    for (const event of events) {
      if (event.position <= position) continue;
      if (policy.listensTo.includes(refOf(event.stream).procedure)) await persist(() => treat(event));
      else if (++unnoted >= UNNOTED) await persist(note);
      if (stopped) return;
      position = event.position;
    }
    if (notesAtOnce && unnoted > 0) await persist(note);
    onAdvanced();
  }

  function follow(): void {
    try {
      subscription = store.subscribe({ after: position, onEvents, onError: (error) => void resume(error) });
    } catch (error) {
      void resume(error);
    }
  }

  async function resume(error: unknown): Promise<void> {
    report(error);
    await retry.wait();
    if (!stopped) follow();
  }

  function report(error: unknown): void {
    failure = `Automatikken »${policy.title}« venter: ${reasonOf(error)}`;
    onError(error);
  }

  follow();
  return {
    position: () => position,
    failure: () => failure,
    retry: (stream) => retryStream({ db, policy, handle, lock, ...sources }, stream),
    async stop() {
      stopped = true;
      retry.end();
      await subscription?.stop();
      if (unnoted > 0) await note().catch(onError);
    },
  };
}

function behind(revision: number): Result {
  return { done: false, reason: `Venter, fordi revision ${revision} af samme forløb er parkeret.` };
}
