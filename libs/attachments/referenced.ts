import { ATTACHED } from '#engine/documents.js';
import type { RecordedEvent } from '#engine/event.js';

/** A file that a run refers to, by its hash, with the place in the log that says so. */
export interface Reference {
  readonly hash: string;
  readonly stream: string;
  readonly revision: number;
}

/** The files that some events refer to, withdrawn ones among them: each hash once, at its first. */
export function referencedIn(events: Iterable<RecordedEvent>): readonly Reference[] {
  const found = new Map<string, Reference>();
  for (const { type, data, stream, revision } of events) {
    if (type !== ATTACHED) continue;
    const hash = String(data['hash']);
    if (!found.has(hash)) found.set(hash, { hash, stream, revision });
  }
  return [...found.values()];
}
