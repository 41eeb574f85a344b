import type { Position } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import type { TreeSoFar } from '#audit/proof/tree-check.js';
import type { VerifiedSoFar } from '#audit/verify-log.js';
import { type VerifyState, checkSameLog, hasRoots, readVerifyState, saveVerifyState } from '#audit/verify-state.js';
import { Problem } from './problem.js';

/** Between two savings, in milliseconds; longer where a saving takes long, so that it is a small part of the work. */
const PAUSE_MS = 5_000;
const SMALL_PART = 20;

/** A verification that can be broken off at any time and gone on with. */
export interface Resumable {
  readonly state: VerifyState | undefined;
  /** Keeps how far it has come, now and then; `atOnce` at the end. @throws Problem `unusable-file` */
  readonly save: (log: () => VerifiedSoFar, tree: (() => TreeSoFar) | undefined, atOnce?: boolean) => void;
}

/** What an earlier verification had come to, as it is told of. */
export interface Resumed {
  readonly events: number;
  readonly head: Position;
}

/**
 * Opens the file of a verification, or begins one.
 * @param sizes of the checkpoints to hold the log against: one that the earlier verification did not know of, and has
 * passed, takes everything from the beginning
 * @throws Refusal `unusable-state`
 */
export async function openResumable(
  file: string,
  store: Pick<EventStore, 'readStream'>,
  sizes: readonly number[],
): Promise<Resumable> {
  const found = readVerifyState(file);
  if (found) await checkSameLog(found, store);
  let due = performance.now() + PAUSE_MS;
  return {
    state: found && hasRoots(found, sizes) ? found : undefined,
    save(log, tree, atOnce = false) {
      const began = performance.now();
      if (!atOnce && began < due) return;
      try {
        saveVerifyState(file, { form: 2, log: log(), ...(tree && { tree: tree() }) });
      } catch (cause) {
        const text = `Filen ${file} kan ikke skrives. Vælg et sted, der må skrives i.`;
        throw new Problem('unusable-file', text, { cause });
      }
      const now = performance.now();
      due = now + Math.max(PAUSE_MS, (now - began) * SMALL_PART);
    },
  };
}
