import { clearTimeout, setTimeout } from 'node:timers';

const LONGEST = 5_000;

/** Waits between attempts: longer each time, and never in step with other processes that lost the same server. */
export interface Backoff {
  /** Resolves when it is time, or at once when `signal` is or becomes aborted. */
  wait(signal?: AbortSignal): Promise<void>;
  /** It went well: the next wait is short again. */
  readonly reset: () => void;
}

/** @param chance from 0 to 1; default: random. */
export function backoff(firstMs: number, chance: () => number = Math.random): Backoff {
  let tries = 0;
  return {
    wait(signal) {
      const most = Math.min(LONGEST, firstMs * 2 ** Math.min(tries++, 20));
      if (signal?.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, most * (0.5 + chance() / 2));
        signal?.addEventListener('abort', done);
      });
    },
    reset: () => void (tries = 0),
  };
}
