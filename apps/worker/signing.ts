import { type CheckpointPace, isSigned, startCheckpoints } from '#audit/proof/make-checkpoints.js';
import type { Proofs } from '#audit/proof/open.js';
import { type Fence, stillLeading } from '#read-models/leases/fence.js';
import type { Opened } from '#service/open.js';
import type { Settings } from '#service/settings.js';

/**
 * Whether this worker stands for the signing of the log: only with a key that it was given, or each would make its own.
 */
export function signsLog({ keyFile, checkpoints }: Settings): boolean {
  return keyFile !== undefined && isSigned(checkpoints);
}

/**
 * Signs the log at once and then at that pace, while this process leads it. The lease is asked for before each: one
 * that has been taken from a frozen process stops it.
 */
export function signing(
  { db }: Pick<Opened, 'db'>,
  proofs: Proofs,
  pace: CheckpointPace,
  onError: (error: unknown) => void,
): (fence: Fence) => Promise<{ stop: () => Promise<void> }> {
  return async (fence) => startCheckpoints({ proofs, ...pace, mayMake: () => stillLeading(db, fence), onError });
}
