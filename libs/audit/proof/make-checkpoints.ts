import { Refusal } from '#engine/refusal.js';
import type { Proofs } from './open.js';

/** Checkpoints made while the process runs. */
export interface Checkpoints {
  /** Signs now, where so many events have come since the last checkpoint. Never fails. */
  look(): Promise<void>;
  /** Stops, and waits for one that is being made. */
  stop(): Promise<void>;
}

/** How often the log is signed: whichever comes first. */
export interface CheckpointPace {
  /** Milliseconds; 0: not by the clock. */
  readonly intervalMs: number;
  /** Events since the last; 0: not by their number. */
  readonly everyEvents: number;
}

/** How checkpoints are made. */
export interface CheckpointOptions extends CheckpointPace {
  readonly proofs: Pick<Proofs, 'checkpoint' | 'grow'>;
  /** Asked before each: throws where another process signs the log now. Default: none does. */
  readonly mayMake?: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Between two looks at how much has come. */
const LOOK_MS = 1_000;
/** Looks left out after one that failed, so that what is wrong is not told of every second. */
const REST = 60;

/** Whether the log is to be signed by itself at all. */
export function isSigned({ intervalMs, everyEvents }: CheckpointPace): boolean {
  return intervalMs > 0 || everyEvents > 0;
}

/** Makes a checkpoint at once, and then by the clock and by the number of events, where something has been added. */
export function startCheckpoints(options: CheckpointOptions): Checkpoints {
  const { proofs, intervalMs, everyEvents, mayMake, onError } = options;
  let making = Promise.resolve();
  let waiting = false;
  let rest = 0;
  let signed = 0;
  const sign = async (): Promise<void> => {
    await mayMake?.();
    signed = (await proofs.checkpoint()).size;
  };
  const next = (work: () => Promise<void>): Promise<void> => {
    making = making.then(work).catch((error: unknown) => {
      rest = REST;
      // An empty log has nothing to sign yet.
      if (!(error instanceof Refusal && error.code === 'no-checkpoint')) onError(error);
    });
    return making;
  };
  const look = (): Promise<void> =>
    next(async () => {
      waiting = false;
      if ((await proofs.grow()) - signed >= everyEvents) await sign();
    });
  /** Not one upon another, where a look takes longer than there is between two. */
  const tick = (): void => {
    if (rest > 0) rest -= 1;
    else if (!waiting) {
      waiting = true;
      void look();
    }
  };
  const timers = [
    ...(intervalMs > 0 ? [setInterval(() => void next(sign), intervalMs)] : []),
    ...(everyEvents > 0 ? [setInterval(tick, LOOK_MS)] : []),
  ].map((timer) => timer.unref());
  if (isSigned(options)) void next(sign);
  return {
    look,
    stop() {
      timers.forEach(clearInterval);
      return making;
    },
  };
}
