import { existsSync } from 'node:fs';
import { StoreUnavailable } from '#engine/event-store.js';
import { Refusal } from '#engine/refusal.js';
import type { PublicKey } from '../notes/keys.js';
import { type TreeFile, openTreeFile } from '../tree/tree-file.js';
import { type KeptCheckpoint, type Unreadable, listCheckpoints } from './checkpoint-files.js';
import { ownPublicKey, trustedWitnesses } from './key-files.js';
import { checkpointFolder, proofFolder, treeFile } from './open.js';
import { type TreeCheck, type TreeSoFar, createTreeCheck } from './tree-check.js';

/** What a reader holds against the log besides what lies in the data folder itself. */
export interface Trusted {
  /** The log's key as the reader got it. Default: the one in the data folder, which says nothing of who made it. */
  readonly key?: PublicKey;
  /** Checkpoints the reader has kept. */
  readonly checkpoints?: readonly KeptCheckpoint[];
  /** Where an earlier check of the same log stood. */
  readonly resume?: TreeSoFar | undefined;
}

/** A check of the log against checkpoints, and those files that could not be read as such. */
export interface CheckpointCheck extends TreeCheck {
  readonly unreadable: readonly Unreadable[];
  /** Closes what the check reads. */
  readonly close: () => void;
}

/**
 * Prepares to hold the log of a data folder against its checkpoints; undefined when there are none. Writes nothing.
 * @throws Refusal `malformed-note` when the keys cannot be read, or there is no key
 */
export function againstCheckpoints(folder: string, trusted: Trusted = {}): CheckpointCheck | undefined {
  const { kept, unreadable } = listCheckpoints(checkpointFolder(folder));
  const checkpoints = [...kept, ...(trusted.checkpoints ?? [])].sort((one, other) => one.size - other.size);
  if (checkpoints.length === 0 && unreadable.length === 0) return undefined;
  const key = trusted.key ?? ownPublicKey(proofFolder(folder));
  if (key === undefined) {
    throw new Refusal('malformed-note', 'Loggens offentlige nøgle mangler i datamappen. Angiv den med --key <nøgle>.');
  }
  const tree = openIfThere(treeFile(folder));
  const size = tree?.size() ?? 0;
  const check = createTreeCheck({
    checkpoints,
    key,
    witnesses: trustedWitnesses(proofFolder(folder)),
    resume: trusted.resume,
    storedLeaf: (index) => (index < size ? leafOf(tree!, index) : undefined),
  });
  return { ...check, unreadable, close: () => tree?.close() };
}

/** The file only helps to say which event it was: one that cannot be read must not stop the check. */
function openIfThere(file: string): TreeFile | undefined {
  if (!existsSync(file)) return undefined;
  return unlessDamaged(() => openTreeFile(file));
}

function leafOf(tree: TreeFile, index: number): Buffer | undefined {
  return unlessDamaged(() => tree.hashAt(0, index));
}

function unlessDamaged<R>(read: () => R): R | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof StoreUnavailable) return undefined;
    throw error;
  }
}
