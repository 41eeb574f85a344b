import { performance } from 'node:perf_hooks';
import type { ReadModels } from '../tables/tables.js';
import { type Fence, LeaseLost, fenceOf } from './fence.js';
import { type Lease, releaseLease, renewLease, takeLease } from './leases.js';
import { createPause } from './pause.js';

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
  const { db, name, holder, lengthMs, begin, onError, onChange = () => {} } = options;
  const pause = createPause();
  let stopped = false;
  let leading = false;
  let failing = false;

  /** Once for each time that things go wrong: a night without the database must not fill the log. */
  function report(error: unknown): void {
    // A leader that has been overtaken stops by itself; that is no error.
    if (error instanceof LeaseLost) return;
    if (!failing) onError(error);
    failing = true;
  }

  async function stand(): Promise<void> {
    while (!stopped) {
      try {
        const lease = await takeLease(db, name, holder, lengthMs);
        if (!lease) failing = false;
        if (lease) await serve(lease);
      } catch (error) {
        report(error);
      }
      if (!stopped) await pause.wait(lengthMs / LOOKS);
    }
  }

  async function serve(lease: Lease): Promise<void> {
    let lost = false;
    let duty: D | undefined;
    const onLost = (): void => {
      lost = true;
      pause.wake();
    };
    try {
      duty = await begin(fenceOf(lease, onLost));
      leading = true;
      failing = false;
      onChange(duty);
      await keep(lease, () => stopped || lost);
    } finally {
      leading = false;
      await duty?.stop();
      onChange(undefined);
      await releaseLease(db, lease);
    }
  }

  /** Until it is lost, or may have been: an answer that does not come is a lease that runs out. */
  async function keep(lease: Lease, over: () => boolean): Promise<void> {
    let renewed = performance.now();
    while (!over() && performance.now() - renewed < lengthMs) {
      await pause.wait(lengthMs / RENEWALS);
      if (over()) return;
      const asked = performance.now();
      try {
        if (!(await renewLease(db, lease, lengthMs))) return;
        renewed = asked;
        failing = false;
      } catch (error) {
        report(error);
      }
    }
  }

  const standing = stand();
  return {
    leading: () => leading,
    async stop() {
      stopped = true;
      pause.wake();
      await standing;
    },
  };
}
