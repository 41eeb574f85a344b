import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { EventStore } from '#engine/event-store.js';
import { Refusal } from '#engine/refusal.js';
import { replaceFile } from './proof/checkpoint-files.js';
import type { TreeSoFar } from './proof/tree-check.js';
import type { VerifiedSoFar } from './verify-log.js';

/** How far a verification of a whole log has come, as it is kept in a file. */
export interface VerifyState {
  readonly form: 1;
  readonly log: VerifiedSoFar;
  /** Absent where there were no checkpoints. */
  readonly tree?: TreeSoFar;
}

/**
 * Keeps the state: its SHA-256 on a line, and then itself. Whole or not at all, whenever the process or the machine dies.
 * The digest shows a file that was damaged or edited by hand. It is no signature: who can write the file can also
 * compute a digest, so it is worth what the place is worth where it is kept.
 */
export function saveVerifyState(file: string, state: VerifyState): void {
  const text = JSON.stringify(state);
  replaceFile(file, `${digestOf(text)}\n${text}\n`, 0o600);
}

/** The state in a file; undefined when there is none. @throws Refusal `unusable-state` when it is not what was written */
export function readVerifyState(file: string): VerifyState | undefined {
  if (!existsSync(file)) return undefined;
  const [digest, text = ''] = readFileSync(file, 'utf8').split('\n');
  const state = digest === digestOf(text) ? (JSON.parse(text) as VerifyState) : undefined;
  if (state?.form === 1) return state;
  throw unusable(`Filen ${file} er ændret eller beskadiget, så der kan ikke gås videre fra den.`);
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

function unusable(what: string): Refusal {
  return new Refusal('unusable-state', `${what} Slet filen, og genberegn det hele, eller kør uden --resume.`);
}

function digestOf(text: string): string {
  return hash('sha256', text, 'hex');
}
