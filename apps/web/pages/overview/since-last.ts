import { useEffect, useState } from 'react';

/** How far in the log one had come: its position, and when the server recorded what stands there. */
export interface Mark {
  readonly position: string;
  readonly recordedAt: string;
}

/** What this browser remembers of a person's visits; the server knows nothing of them. */
interface Memory {
  /** How far one had come when the visit before this one ended; absent on the first. */
  readonly before?: Mark;
  /** How far one has come now, and when that was noted. */
  readonly now?: Mark & { readonly noted: number };
}

/** A visit that ended less than this ago is the same visit. */
const PAUSE_MS = 30 * 60_000;

const keyOf = (person: string): string => `sporskifte.besoeg.${person}`;

function remembered(person: string): Memory {
  try {
    return JSON.parse(localStorage.getItem(keyOf(person)) ?? '{}') as Memory;
  } catch {
    return {};
  }
}

/** How far in the log a person had come on their last visit in this browser; undefined on the first. */
export function useLastVisit(person: string): Mark | undefined {
  const [mark] = useState(() => {
    const { before, now } = remembered(person);
    return now !== undefined && Date.now() - now.noted > PAUSE_MS ? now : before;
  });
  return mark;
}

/** Remembers how far a person has come, for their next visit. */
export function useNoteVisit(person: string, before: Mark | undefined, newest: Mark | undefined): void {
  useEffect(() => {
    if (newest === undefined) return;
    const { position, recordedAt } = newest;
    const memory: Memory = { now: { position, recordedAt, noted: Date.now() }, ...(before && { before }) };
    localStorage.setItem(keyOf(person), JSON.stringify(memory));
  }, [person, before, newest]);
}
