import type { RecordedEvent } from '#engine/event.js';
import { START } from '#engine/event.js';
import type { EventStore, SubscribeOptions, Subscription } from '#engine/event-store.js';

/** A subscription that keeps what it is given, for tests to wait on. */
export interface Following {
  readonly subscription: Subscription;
  readonly received: RecordedEvent[];
  /** Sizes of the deliveries so far. */
  readonly batches: number[];
  readonly errors: unknown[];
  /** Times `onCaughtUp` was called. */
  caughtUp(): number;
  /** Resolves as soon as this holds; it is asked again after each call from the store. */
  until(condition: (following: Following) => boolean): Promise<void>;
  /** Resolves when so many events have been received. */
  gets(count: number): Promise<void>;
}

/** Subscribes from the start, unless told otherwise; `onEvents` of the options runs after the events were noted. */
export function follow(store: EventStore, options: Partial<SubscribeOptions> = {}): Following {
  const waiting = new Set<() => void>();
  const noted = (): void => waiting.forEach((ask) => ask());
  let caughtUp = 0;
  const received: RecordedEvent[] = [];
  const batches: number[] = [];
  const errors: unknown[] = [];
  const subscription = store.subscribe({
    after: START,
    ...options,
    async onEvents(events) {
      received.push(...events);
      batches.push(events.length);
      noted();
      await options.onEvents?.(events);
    },
    onCaughtUp() {
      caughtUp += 1;
      noted();
      options.onCaughtUp?.();
    },
    onError(error) {
      errors.push(error);
      noted();
      options.onError?.(error);
    },
  });
  const following: Following = {
    subscription,
    received,
    batches,
    errors,
    caughtUp: () => caughtUp,
    until: (condition) =>
      new Promise((resolve) => {
        const ask = (): void => {
          if (!condition(following)) return;
          waiting.delete(ask);
          resolve();
        };
        waiting.add(ask);
        ask();
      }),
    gets: (count) => following.until(() => received.length >= count),
  };
  return following;
}
