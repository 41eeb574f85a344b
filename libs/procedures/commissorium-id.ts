import { composedId } from './composed-id.js';

/** The commissorium a revision waits for: one for each time it begins on spor 3. */
export function commissoriumOf(revision: string, round: number): string {
  return composedId(revision, `k${round}`);
}
