const FIRST_MS = 100;
const MOST_MS = 30_000;

/** Waiting before trying again: longer each time, and never in step with other processes. */
export interface Retry {
  /** Waits for the next try; resolves at once after `end`. Does not keep the process alive. */
  wait(): Promise<void>;
  /** It went well: the next wait is short again. */
  reset(): void;
  /** Ends all waits. */
  end(): void;
}

export function createRetry(firstMs = FIRST_MS): Retry {
  const waiting = new Set<() => void>();
  let tries = 0;
  let ended = false;
  return {
    wait() {
      if (ended) return Promise.resolve();
      const most = Math.min(MOST_MS, firstMs * 2 ** Math.min(tries++, 20));
      return new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        };
        const timer = setTimeout(done, most * (0.5 + Math.random() / 2)).unref();
        waiting.add(done);
      });
    },
    reset: () => void (tries = 0),
    end() {
      ended = true;
      for (const done of waiting) done();
    },
  };
}
