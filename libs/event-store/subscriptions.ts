import type { SubscribeOptions, Subscription } from '#engine/event-store.js';
import { storeClosed } from './closed.js';
import { deliver, type Delivery, type Page } from './delivery.js';
import type { LogReading } from './reading.js';

/** All running subscriptions of one store. */
export interface Subscriptions {
  /** @throws StoreUnavailable after `stop`. */
  readonly start: (options: SubscribeOptions) => Subscription;
  /** How many are running. */
  readonly count: () => number;
  /** Announces that something may have been appended. */
  readonly wake: () => void;
  /** Stops all of them, for good, and resolves when the last running delivery has finished. */
  readonly stop: () => Promise<void>;
}

/** @param changed called when a subscription has started or ended. */
export function subscriptionsTo(read: (page: LogReading) => Page, changed: () => void = () => {}): Subscriptions {
  const running = new Set<Delivery>();
  let over = false;
  return {
    start(options) {
      if (over) throw storeClosed();
      const delivery = deliver(options, read, () => {
        running.delete(delivery);
        changed();
      });
      running.add(delivery);
      changed();
      return delivery;
    },
    count: () => running.size,
    wake() {
      for (const delivery of running) delivery.wake();
    },
    async stop() {
      over = true;
      await Promise.all([...running].map((delivery) => delivery.stop()));
    },
  };
}
