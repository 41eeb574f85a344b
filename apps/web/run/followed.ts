import { useSyncExternalStore } from 'react';

/** A run that one follows in this browser. */
export interface Followed {
  readonly procedure: string;
  readonly id: string;
  /** As it was called when one began. */
  readonly label: string;
}

const KEY = 'sporskifte.foelger';
const listeners = new Set<() => void>();
let followed: readonly Followed[] = read();

function read(): readonly Followed[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Followed[];
  } catch {
    return [];
  }
}

const same = (one: Followed) => (other: Pick<Followed, 'procedure' | 'id'>) =>
  one.procedure === other.procedure && one.id === other.id;

/** Begins to follow a run, or stops. The list is this browser's own. */
export function toggleFollowed(run: Followed): void {
  const isSame = same(run);
  followed = followed.some(isSame) ? followed.filter((one) => !isSame(one)) : [...followed, run];
  localStorage.setItem(KEY, JSON.stringify(followed));
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** What is followed in this browser. */
export const useFollowed = (): readonly Followed[] => useSyncExternalStore(subscribe, () => followed);
