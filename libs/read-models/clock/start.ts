import type { EventStore } from '#engine/event-store.js';
import type { Position, RecordedEvent } from '#engine/event.js';
import type { Instant } from '#engine/fact.js';
import type { Handle } from '#engine/handle.js';
import { Refusal } from '#engine/refusal.js';
import { createLock } from '../database/lock.js';
import { type Fence, stillLeading, unfenced } from '../leases/fence.js';
import { type Deadline, THE_CLOCK, armedDeadlines } from '../queries/armed-deadlines.js';
import { createRetry } from '../runner/retry.js';
import type { ReadModels } from '../tables/tables.js';
import { fire } from './fire.js';
import { type Waiting, createTried } from './waiting.js';

/** A deadline that had its effect, and the event it became. */
export interface Fired extends Deadline {
  readonly event: RecordedEvent;
}

/** The clock at work. */
export interface Clock {
  /**
   * Fires every deadline that is due, in the order they fell due.
   * @returns those that became events now
   * @throws StoreUnavailable when the log or the read models cannot serve; what was fired stays fired
   */
  tick(): Promise<readonly Fired[]>;
  /** The deadlines that passed and were refused; each is tried again when its run has changed. */
  waiting(): readonly Waiting[];
  /** Finishes the firing at hand and stops. */
  stop(): Promise<void>;
}

export interface ClockOptions {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly handle: Handle;
  /** The time by which deadlines are due; the one that `handle` records. */
  readonly now: () => Instant;
  /** Waits until the read models have a position. Without it a tick sees what they have. */
  readonly waitForProjections?: (position: Position) => Promise<unknown>;
  /** Asked before every deadline, where another process may lead. Default: none may. */
  readonly fence?: Fence;
  /** Told of the deadlines that wait after a tick has changed them, for other processes to see. */
  readonly onWaiting?: (waiting: readonly Waiting[]) => Promise<void>;
  /** Called each time something fails; the clock tries again by itself. */
  readonly onError?: (error: unknown) => void;
  /** Between one tick and the next, in milliseconds; 0: only when asked to. */
  readonly intervalMs?: number;
}

const SECOND = 1_000;

/**
 * Lets deadlines have their effect. What is due is read from the read models, which may be behind, and decided by the
 * log, which is not: so it does no harm when several clocks run, when one has stood still, or when one is asked twice.
 * Does not keep the process alive.
 */
export function startClock(options: ClockOptions): Clock {
  const { db, store, handle, now, waitForProjections, onError = () => {}, intervalMs = SECOND } = options;
  const { fence = unfenced, onWaiting = () => Promise.resolve() } = options;
  const tried = createTried();
  const lock = createLock();
  const retry = createRetry();
  let told: string | undefined;
  let next: NodeJS.Timeout | undefined;
  let stopped = false;

  async function fireAll(): Promise<Fired[]> {
    const fired: Fired[] = [];
    if (stopped) return fired;
    await waitForProjections?.(await store.head());
    const at = now();
    const due = await armedDeadlines(db, THE_CLOCK, at);
    tried.keep(due);
    for (const deadline of due) {
      if (stopped) break;
      const event = tried.has(deadline) ? undefined : await fireOne(deadline, at);
      if (event) fired.push({ ...deadline, event });
    }
    await tellOfWaiting();
    return fired;
  }

  async function tellOfWaiting(): Promise<void> {
    const waiting = JSON.stringify(tried.waiting());
    if (waiting === told) return;
    await onWaiting(tried.waiting());
    told = waiting;
  }

  async function fireOne(deadline: Deadline, at: Instant): Promise<RecordedEvent | undefined> {
    await stillLeading(db, fence);
    try {
      const firing = await fire(deadline, at, handle);
      if (!('early' in firing)) tried.note(deadline, 'reason' in firing ? firing.reason : undefined);
      if ('unexpected' in firing) onError(firing.unexpected);
      return 'event' in firing ? firing.event : undefined;
    } catch (error) {
      // One run that everybody writes to must not hold up the others.
      if (!(error instanceof Refusal)) throw error;
      onError(error);
      return undefined;
    }
  }

  /** Waits longer each time, or a night without a disk would fill the log of errors. */
  async function recover(error: unknown): Promise<void> {
    onError(error);
    await retry.wait();
  }

  function schedule(): void {
    if (stopped || intervalMs === 0) return;
    next = setTimeout(
      () =>
        void lock
          .alone(fireAll)
          .then(() => retry.reset(), recover)
          .then(schedule),
      intervalMs,
    ).unref();
  }

  schedule();
  return {
    tick: () => lock.alone(fireAll),
    waiting: () => tried.waiting(),
    async stop() {
      stopped = true;
      clearTimeout(next);
      retry.end();
      await lock.alone(() => Promise.resolve());
    },
  };
}
