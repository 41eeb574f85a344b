import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordedEvent } from '#engine/event.js';
import type { SubscribeOptions, Subscription } from '#engine/event-store.js';
import { logReading, type LogReading } from './reading.js';

const DEFAULT_BATCH = 1_000;

/** What one reading of the log gave. */
export interface Page {
  readonly events: readonly RecordedEvent[];
  /** Everything numbered up to this has been looked at, whether it matched the prefixes or not. */
  readonly seen: number;
  /** That was all there was at the time. */
  readonly complete: boolean;
}

/** A running subscription, as its store sees it. */
export interface Delivery extends Subscription {
  /** Something may have been appended. Cheap, and harmless to call once too often. */
  wake(): void;
}

/**
 * Reads on from a position for as long as the subscription lives: history page by page, then whatever `wake` announces.
 * One page at a time, so a slow subscriber is never called twice at once and never holds more than one page.
 * `stop` must not be awaited inside `onEvents`: it waits for that very call.
 * @param read reads the next page; what it throws ends the subscription with `onError`.
 * @param ended called when nothing will be delivered any more.
 * @throws TypeError when `batch` is not a whole number, or `after` is from another kind of store.
 */
export function deliver(options: SubscribeOptions, read: (page: LogReading) => Page, ended: () => void): Delivery {
  const start = logReading({ ...options, limit: options.batch ?? DEFAULT_BATCH });
  if (start.limit === 0) throw new TypeError('batch must be at least 1');
  let stopped = false;
  let woken = false;
  let answer = (): void => {};

  const wake = (): void => {
    woken = true;
    answer();
  };

  async function run(): Promise<void> {
    let after = start.after;
    let caughtUp = false;
    // Not before the caller holds the subscription, and between pages a turn for everybody else.
    for (await nextTurn(); !stopped; await nextTurn()) {
      woken = false;
      const { events, seen, complete } = read({ ...start, after });
      if (events.length > 0) {
        caughtUp = false;
        await options.onEvents(events);
        if (stopped) return;
      }
      after = seen;
      if (!complete) continue;
      if (!caughtUp) options.onCaughtUp?.();
      caughtUp = true;
      if (!woken) await new Promise<void>((resolve) => (answer = resolve));
    }
  }

  const running = run()
    .catch((error: unknown) => options.onError(error))
    .finally(ended);
  return {
    wake,
    stop() {
      stopped = true;
      wake();
      return running;
    },
  };
}
