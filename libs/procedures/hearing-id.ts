import { composedId } from './composed-id.js';

/** The hearing a revision waits for: one for each time it sends a draft out. */
export function hearingOf(revision: string, number: number): string {
  return composedId(revision, `h${number}`);
}
