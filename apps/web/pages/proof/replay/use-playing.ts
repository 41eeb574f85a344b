import { useEffect, useState, useSyncExternalStore } from 'react';

/** Long enough to read what happened. */
const STEP_MS = 2_000;
const QUERY = '(prefers-reduced-motion: reduce)';

/** Whether the reader has asked for less motion. */
function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const asked = matchMedia(QUERY);
      asked.addEventListener('change', tell);
      return () => asked.removeEventListener('change', tell);
    },
    () => matchMedia(QUERY).matches,
  );
}

/**
 * Goes on by itself, a step at a time, until the last. Never for who has asked for less motion.
 * @param onStep goes to a step
 */
export function usePlaying(at: number, last: number, onStep: (step: number) => void) {
  const still = useReducedMotion();
  const [wanted, setWanted] = useState(false);
  const playing = wanted && !still && at < last;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => onStep(at + 1), STEP_MS);
    return () => clearTimeout(timer);
  });
  return {
    still,
    playing,
    pause: () => setWanted(false),
    toggle: () => {
      setWanted(!playing);
      if (!playing && at >= last) onStep(0);
    },
  };
}
