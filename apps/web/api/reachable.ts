import { useSyncExternalStore } from 'react';

let reachable = navigator.onLine;
const listeners = new Set<() => void>();

/** Notes whether the server could be reached, as the latest attempt showed. */
export function reportReachable(now: boolean): void {
  if (now === reachable) return;
  reachable = now;
  for (const tell of listeners) tell();
}

addEventListener('online', () => reportReachable(true));
addEventListener('offline', () => reportReachable(false));

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Whether the server can be reached, by what the browser says and by what the latest request met. */
export const useReachable = (): boolean => useSyncExternalStore(subscribe, () => reachable);
