import { useEffect, useSyncExternalStore } from 'react';

/** A run that one follows in this browser. */
export interface Followed {
  readonly procedure: string;
  readonly id: string;
  /** As it was called when one began. */
  readonly label: string;
  /** The revision that one has seen on its page. */
  readonly seen: number;
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

function keep(changed: readonly Followed[]): void {
  followed = changed;
  localStorage.setItem(KEY, JSON.stringify(followed));
  for (const tell of listeners) tell();
}

const same = (one: Pick<Followed, 'procedure' | 'id'>) => (other: Pick<Followed, 'procedure' | 'id'>) =>
  one.procedure === other.procedure && one.id === other.id;

/** Begins to follow a run, or stops. The list is this browser's own. */
export function toggleFollowed(run: Followed): void {
  const isSame = same(run);
  keep(followed.some(isSame) ? followed.filter((one) => !isSame(one)) : [...followed, run]);
}

/** Notes that one has seen a run as it is now, if one follows it. */
export function useSeen({ procedure, id, revision }: { procedure: string; id: string; revision: number }): void {
  useEffect(() => {
    const isSame = same({ procedure, id });
    if (!followed.some((one) => isSame(one) && one.seen !== revision)) return;
    keep(followed.map((one) => (isSame(one) ? { ...one, seen: revision } : one)));
  }, [procedure, id, revision]);
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** What is followed in this browser. */
export const useFollowed = (): readonly Followed[] => useSyncExternalStore(subscribe, () => followed);
