import { existsSync } from 'node:fs';
import type { EventStore } from '#engine/event-store.js';
import type { SavedHead } from './head-table.js';
import type { TreeSoFar } from './proof/tree-check.js';
import { readLines, unusable, writeLines } from './state-file.js';
import type { VerifiedSoFar } from './verify-log.js';

/** How far a verification of a whole log has come, as it is kept in a file. */
export interface VerifyState {
  readonly form: 2;
  readonly log: VerifiedSoFar;
  /** Absent where there were no checkpoints. */
  readonly tree?: TreeSoFar;
}

/**
 * Keeps the state: what is known of the log on the first line, and each stream on a line of its own. Whole or not at
 * all. The digest shows a file that was damaged or edited by hand. It is no signature: who can write the file can also
 * compute a digest, so it is worth what the place is worth where it is kept.
 */
export function saveVerifyState(file: string, state: VerifyState): void {
  writeLines(file, linesOf(state));
}

function* linesOf({ log: { streams, ...log }, ...state }: VerifyState): Generator<string> {
  yield JSON.stringify({ ...state, log });
  for (const head of streams) yield JSON.stringify(head);
}

/**
 * The state in a file; undefined when there is none. Its streams are read from the file each time they are asked for.
 * @throws Refusal `unusable-state` when it is not what was written
 */
export function readVerifyState(file: string): VerifyState | undefined {
  if (!existsSync(file)) return undefined;
  let first: string | undefined;
  for (const line of readLines(file)) first ??= line;
  const state = JSON.parse(first ?? '{}') as Omit<VerifyState, 'log'> & {
    readonly log: Omit<VerifiedSoFar, 'streams'>;
  };
  if (state.form !== 2) throw unusable(`Filen ${file} er fra en anden udgave af programmet.`);
  return { ...state, log: { ...state.log, streams: { [Symbol.iterator]: () => streamsIn(file) } } };
}

function* streamsIn(file: string): Generator<SavedHead> {
  const lines = readLines(file);
  lines.next();
  for (const line of lines) yield JSON.parse(line) as SavedHead;
}

/**
 * That the log still has the event at which the earlier verification stood, in the same place. What lies before it is
 * not read again.
 * @throws Refusal `unusable-state` when it is another log, or not as long any more
 */
export async function checkSameLog({ log }: VerifyState, store: Pick<EventStore, 'readStream'>): Promise<void> {
  const { last, head } = log;
  if (last === undefined) return;
  const [event] = await store.readStream(last.stream, { from: last.revision, limit: 1 });
  if (event?.id === last.id && event.position === head) return;
  throw unusable('Loggen er ikke den, der blev genberegnet sidst, eller den er blevet kortere.');
}

/** Whether all these sizes were looked at on the way, or are still to come. */
export function hasRoots({ tree }: VerifyState, sizes: readonly number[]): boolean {
  if (tree === undefined) return sizes.length === 0;
  const known = new Set(tree.roots.map(([size]) => size));
  return sizes.every((size) => size > tree.size || known.has(size));
}
