import { Refusal } from '#engine/refusal.js';
import type { Proofs } from './open.js';

/** Checkpoints made while the process runs. */
export interface Checkpoints {
  /** Stops, and waits for one that is being made. */
  stop(): Promise<void>;
}

/** How checkpoints are made. */
export interface CheckpointOptions {
  readonly proofs: Pick<Proofs, 'checkpoint'>;
  /** How often, in milliseconds; 0: never. */
  readonly intervalMs: number;
  /** Asked before each: throws where another process signs the log now. Default: none does. */
  readonly mayMake?: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Makes a checkpoint at once and then every so often, where something has been added since the last. */
export function startCheckpoints({ proofs, intervalMs, mayMake, onError }: CheckpointOptions): Checkpoints {
  let making = Promise.resolve();
  const make = (): void => {
    making = making.then(async () => {
      try {
        await mayMake?.();
        await proofs.checkpoint();
      } catch (error) {
        // An empty log has nothing to sign yet.
        if (!(error instanceof Refusal && error.code === 'no-checkpoint')) onError(error);
      }
    });
  };
  const timer = intervalMs > 0 ? setInterval(make, intervalMs).unref() : undefined;
  if (timer) make();
  return {
    stop() {
      clearInterval(timer);
      return making;
    },
  };
}
