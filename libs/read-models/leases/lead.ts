import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadModels } from '../tables/tables.js';
import { type Fence, LeaseLost, fenceOf } from './fence.js';
import { type Lease, releaseLease, renewLease, takeLease } from './leases.js';

/** Work that one process at a time does. */
export interface Duty {
  /** Finishes what is at hand and stops. */
  stop(): Promise<void>;
}

/** A candidate for leading one kind of work, and its leader whenever nobody else is. */
export interface Candidacy {
  leading(): boolean;
  /** Stops the work, if it leads, and lets somebody else lead at once. */
  stop(): Promise<void>;
}

export interface LeadOptions<D extends Duty> {
  readonly db: ReadModels;
  /** Of the work: what is led by one process at a time. */
  readonly name: string;
  /** Of the process, as no other calls itself. */
  readonly holder: string;
  /** How long a leader that does not answer keeps the work, in milliseconds. */
  readonly lengthMs: number;
  /** Begins the work; called each time the lead is won. Every transaction of it begins with the fence. */
  readonly begin: (fence: Fence) => Promise<D>;
  readonly onError: (error: unknown) => void;
  /** Told of the work that has begun, and with undefined when it has stopped. */
  readonly onChange?: (duty: D | undefined) => void;
}

/** A third of the time: two renewals may be lost before the lease is. */
const RENEWALS = 3;
/** A lease that has run out is found this much later at most. */
const LOOKS = 9;

/** Stands for the lead for as long as the process lives. Does not keep the process alive. */
export function standFor<D extends Duty>(options: LeadOptions<D>): Candidacy {
  const { db, name, holder, lengthMs, begin, onChange = () => {} } = options;
  const stopping = new AbortController();
  let leading = false;
  // A leader that has been overtaken stops by itself; that is no error.
  const onError = (error: unknown): void => void (error instanceof LeaseLost || options.onError(error));

  async function pause(ms: number, ...signals: AbortSignal[]): Promise<void> {
    const signal = AbortSignal.any([stopping.signal, ...signals]);
    await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
  }

  async function stand(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const lease = await takeLease(db, name, holder, lengthMs);
        if (lease) await serve(lease);
      } catch (error) {
        onError(error);
      }
      await pause(lengthMs / LOOKS);
    }
  }

  async function serve(lease: Lease): Promise<void> {
    const lost = new AbortController();
    let duty: D | undefined;
    try {
      duty = await begin(fenceOf(lease, () => lost.abort()));
      leading = true;
      onChange(duty);
      await keep(lease, lost.signal);
    } finally {
      leading = false;
      await duty?.stop();
      onChange(undefined);
      await releaseLease(db, lease);
    }
  }

  /** Until it is lost, or may have been: an answer that does not come is a lease that runs out. */
  async function keep(lease: Lease, lost: AbortSignal): Promise<void> {
    let renewed = performance.now();
    while (!stopping.signal.aborted && !lost.aborted && performance.now() - renewed < lengthMs) {
      await pause(lengthMs / RENEWALS, lost);
      if (stopping.signal.aborted || lost.aborted) return;
      const asked = performance.now();
      try {
        if (!(await renewLease(db, lease, lengthMs))) return;
        renewed = asked;
      } catch (error) {
        onError(error);
      }
    }
  }

  const standing = stand();
  return {
    leading: () => leading,
    async stop() {
      stopping.abort();
      await standing;
    },
  };
}
