import type { Value } from './schema.js';

/** What has been typed and not sent, and the revision of the run that it was begun on. */
export interface Draft {
  readonly value: Value;
  readonly revision?: number;
}

const keyOf = (place: string): string => `sporskifte.kladde.${place}`;

/** The draft that this tab keeps for a form; undefined without one. @param place `revision/r1/ProposeSpor` */
export function readDraft(place: string): Draft | undefined {
  const stored = sessionStorage.getItem(keyOf(place));
  if (stored === null) return undefined;
  try {
    return JSON.parse(stored) as Draft;
  } catch {
    return undefined;
  }
}

/** Keeps what is typed, so that neither a reload nor a lost connection loses it. */
export function keepDraft(place: string, draft: Draft): void {
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify(draft));
  } catch {
    // The browser allows no more; what is typed is still on the page.
  }
}

export const dropDraft = (place: string): void => sessionStorage.removeItem(keyOf(place));
