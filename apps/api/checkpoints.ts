import { Refusal } from '#engine/refusal.js';
import type { Proofs } from '#audit/proof/open.js';

/** Checkpoints made while the process runs. */
export interface Checkpoints {
  /** Stops, and waits for one that is being made. */
  stop(): Promise<void>;
}

/** How checkpoints are made. */
export interface CheckpointOptions {
  readonly proofs: Proofs;
  /** How often, in milliseconds; 0: never. */
  readonly intervalMs: number;
  readonly onError: (error: unknown) => void;
}

/** Makes a checkpoint at once and then every so often, where something has been added since the last. */
export function startCheckpoints({ proofs, intervalMs, onError }: CheckpointOptions): Checkpoints {
  let making = Promise.resolve();
  const make = (): void => {
    making = making.then(async () => {
      try {
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
