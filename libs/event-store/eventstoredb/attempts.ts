import { StoreUnavailable } from '#engine/event-store.js';
import { storeClosed } from '../closed.js';
import { backoff } from './backoff.js';
import { type Failure, failureOf, leavesClientSound } from './failures.js';
import type { Lease, Leases } from './leases.js';
import { denied, outcomeUnknown, unreachable } from './reasons.js';
import type { Timing } from './timing.js';

/** What every call works with. */
export interface Connection {
  readonly leases: Leases;
  readonly timing: Timing;
  /** For messages: where the server is. */
  readonly hosts: string;
  /** Told of every failure that something is tried again after: nobody else hears of it. */
  readonly onTrouble: (error: unknown) => void;
  /** Aborted when the store is closed. */
  readonly closed: AbortSignal;
}

/** Some work with the client. It calls `sending` right before something that may be written is sent. */
export type Work<T> = (lease: Lease, sending: () => void) => Promise<T>;

const AGAIN: readonly Failure[] = ['refused', 'unknown'];

/**
 * Does some work again and again while that may help, until patience runs out: the client itself tries nothing twice.
 * The work must be such that doing it twice is doing it once.
 * @param patience milliseconds after which no new attempt is made.
 * @throws whatever the work was answered: a conflict, a deleted stream…; StoreUnavailable when nothing was written;
 * OutcomeUnknown when an attempt without an answer may have written something.
 */
export async function attempt<T>(connection: Connection, work: Work<T>, patience: number): Promise<T> {
  const { leases, timing, hosts, closed, onTrouble } = connection;
  const until = performance.now() + patience;
  const pause = backoff(timing.firstWait);
  let uncertain = false;
  for (;;) {
    if (closed.aborted) throw storeClosed();
    const lease = await leases.current();
    let sent = false;
    try {
      return await work(lease, () => (sent = true));
    } catch (error) {
      const failure = failureOf(error);
      const final = finalError(error, failure, uncertain, hosts);
      if (final !== undefined) throw final;
      uncertain ||= sent && failure === 'unknown';
      if (!leavesClientSound(error)) leases.replace(lease, error);
      if (performance.now() >= until) throw uncertain ? outcomeUnknown(hosts, error) : unreachable(hosts, error);
      onTrouble(error);
    }
    await pause.wait(closed);
  }
}

/**
 * What to throw when trying again would not help.
 * @param uncertain an earlier attempt may have written something. A conflict settles that, since what was written would
 * have been recognised; nothing else does.
 */
function finalError(error: unknown, failure: Failure, uncertain: boolean, hosts: string): Error | undefined {
  if (failure === 'conflict') return error as Error;
  if (AGAIN.includes(failure) && !(error instanceof StoreUnavailable)) return undefined;
  if (uncertain) return outcomeUnknown(hosts, error);
  return failure === 'denied' ? denied(hosts, error) : (error as Error);
}
