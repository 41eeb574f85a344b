import type { SubscribeOptions, Subscription } from '#engine/event-store.js';
import { storeClosed } from '../closed.js';
import type { Connection } from './attempts.js';
import { deliver } from './deliver.js';

/** All running subscriptions of one store. */
export interface Subscriptions {
  /** @throws StoreUnavailable after `stop`, TypeError for options that can never be right. */
  start(options: SubscribeOptions): Subscription;
  /** Stops all of them, for good, and resolves when the last running delivery has finished. */
  stop(): Promise<void>;
}

export function subscriptionsOn(connection: Connection): Subscriptions {
  const running = new Set<Subscription>();
  let over = false;
  return {
    start(options) {
      if (over) throw storeClosed();
      const subscription = deliver(connection, options, () => running.delete(subscription));
      running.add(subscription);
      return subscription;
    },
    async stop() {
      over = true;
      await Promise.all([...running].map((subscription) => subscription.stop()));
    },
  };
}
