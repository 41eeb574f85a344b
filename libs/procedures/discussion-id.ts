import type { Ref } from '#engine/procedure.js';
import { composedId } from './composed-id.js';

/** The discussion of a run: one for each, with an id made from the run's, so that nobody need look it up. */
export function discussionOf({ procedure, id }: Ref): string {
  const kind = procedure.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return composedId(kind, id);
}
