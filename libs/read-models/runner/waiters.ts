import type { Position } from '#engine/event.js';

/** Those who wait for a position to be reached. */
export interface Waiters {
  /** True when the position is reached, false when it is not within the time or the waiting has ended. */
  readonly waitFor: (position: Position, timeoutMs: number) => Promise<boolean>;
  /** How many wait. */
  readonly count: () => number;
  /** To be called when the position may have moved. */
  readonly check: () => void;
  /** Tells all who wait that it will not happen. */
  readonly end: () => void;
}

/** @param reached the position as it is now */
export function createWaiters(reached: () => Position): Waiters {
  const waiting = new Set<{ readonly position: Position; readonly answer: (reached: boolean) => void }>();
  let ended = false;

  return {
    waitFor(position, timeoutMs) {
      if (reached() >= position) return Promise.resolve(true);
      if (ended) return Promise.resolve(false);
      return new Promise((resolve) => {
        const waiter = {
          position,
          answer(yes: boolean): void {
            clearTimeout(timer);
            waiting.delete(waiter);
            resolve(yes);
          },
        };
        const timer = setTimeout(() => waiter.answer(false), timeoutMs);
        waiting.add(waiter);
      });
    },
    count: () => waiting.size,
    check() {
      if (waiting.size === 0) return;
      const now = reached();
      for (const waiter of waiting) if (now >= waiter.position) waiter.answer(true);
    },
    end() {
      ended = true;
      for (const waiter of waiting) waiter.answer(false);
    },
  };
}
