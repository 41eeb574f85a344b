import type { EventStore, Subscription } from '#engine/event-store.js';
import type { Registry } from '#engine/registry.js';
import { type Fence, LeaseLost, unfenced } from '#read-models/leases/fence.js';
import { createPause } from '#read-models/leases/pause.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { waitAfter as usualWait } from './backoff.js';
import { type Delivery, createDelivery } from './deliver.js';
import { type Reachable, reachable } from './networks.js';
import { findPlace, forgetPlace } from './places.js';
import { type Webhook, registeredWebhooks } from './registered.js';
import type { Secrets } from './secrets.js';
import { send } from './send.js';

/** The webhooks at work. */
export interface Webhooks {
  /** Breaks off what is being sent, which is sent again, and stops. */
  stop(): Promise<void>;
}

export interface WebhooksOptions {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly registry: Registry;
  readonly secrets: Secrets;
  readonly now: () => string;
  /** Networks that may be sent to though they are not open to all,; see `networks.ts`. Default: none. */
  readonly networks?: readonly string[];
  /** Waits a little for the read models to have a position. Default: does not wait. */
  readonly visible?: (position: string) => Promise<unknown>;
  /** Begins every transaction, where another process may lead. Default: none may. */
  readonly fence?: Fence;
  /** Longest that one message may take, in milliseconds. Default: 10 s. */
  readonly timeoutMs?: number;
  /** How often it is looked whether there is anything to do, in milliseconds. Default: 1 s. */
  readonly intervalMs?: number;
  /** Milliseconds to wait after so many attempts. Default: from 5 s to 2 h. */
  readonly waitAfter?: (attempts: number) => number;
  readonly onError: (error: unknown) => void;
}

const TIMEOUT_MS = 10_000;
const INTERVAL_MS = 1_000;

interface Running {
  /** What the webhook is now. */
  webhook: Webhook;
  stop(): Promise<void>;
}

/** Delivers to every active webhook, each for itself: one that does not answer holds no other up. */
export function startWebhooks(options: WebhooksOptions): Webhooks {
  const { db, store, secrets, fence = unfenced, networks = [], onError, intervalMs = INTERVAL_MS } = options;
  const mayReach = reachable(networks);
  const looking = createPause();
  const running = new Map<string, Running>();
  const wakers = new Set<() => void>();
  let stopped = false;

  function begin(first: Webhook): Running {
    const pause = createPause();
    const wake = (): void => pause.wake();
    const ending = new AbortController();
    const over = (): boolean => ending.signal.aborted;
    const delivery = deliveryFor(options, { fence, mayReach, ending: ending.signal });
    const work = async (): Promise<void> => {
      while (!over()) {
        const more = await attempt(() => delivery.round(one.webhook));
        if (!more && !over()) await pause.wait(intervalMs);
      }
    };
    const one: Running = {
      webhook: first,
      async stop() {
        ending.abort();
        wake();
        await working;
        wakers.delete(wake);
      },
    };
    wakers.add(wake);
    const working = work();
    return one;
  }

  async function attempt(work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (error) {
      // Who has been overtaken is stopped; that is no error.
      if (!(error instanceof LeaseLost)) onError(error);
      return false;
    }
  }

  async function look(): Promise<boolean> {
    const webhooks = await registeredWebhooks(db);
    for (const webhook of webhooks) {
      const known = running.get(webhook.id);
      if (webhook.state === 'active' && known) known.webhook = webhook;
      if (webhook.state === 'active' && !known && !stopped) running.set(webhook.id, begin(webhook));
      if (webhook.state !== 'active' && known) {
        running.delete(webhook.id);
        await known.stop();
      }
      if (webhook.state === 'ended') await forget(webhook.id);
    }
    return false;
  }

  async function forget(webhook: string): Promise<void> {
    if ((await secrets.of(webhook)).length > 0) await secrets.forget(webhook);
    if (await findPlace(db, webhook)) await forgetPlace(db, fence, webhook);
  }

  async function lookOn(): Promise<void> {
    while (!stopped) {
      await attempt(look);
      if (!stopped) await looking.wait(intervalMs);
    }
  }

  const subscription = wakeBy(store, () => wakers.forEach((wake) => wake()), onError);
  const lookingOn = lookOn();
  return {
    async stop() {
      stopped = true;
      looking.wake();
      await lookingOn;
      await Promise.all([...running.values()].map((one) => one.stop()));
      await (await subscription)?.stop();
    },
  };
}

interface Ends {
  readonly fence: Fence;
  readonly mayReach: Reachable;
  readonly ending: AbortSignal;
}

function deliveryFor(options: WebhooksOptions, { fence, mayReach, ending }: Ends): Delivery {
  const { timeoutMs = TIMEOUT_MS, waitAfter = usualWait, visible = () => Promise.resolve() } = options;
  return createDelivery({
    ...options,
    fence,
    visible,
    waitAfter: (attempts) => waitAfter(attempts),
    send: (message) => send(message, { mayReach, timeoutMs, signal: ending }),
    over: () => ending.aborted,
  });
}

/** New events are told of at once. Without this they are found a little later, so its errors change nothing. */
async function wakeBy(
  store: EventStore,
  wake: () => void,
  onError: (error: unknown) => void,
): Promise<Subscription | undefined> {
  try {
    return store.subscribe({ after: await store.head(), onEvents: wake, onError });
  } catch (error) {
    onError(error);
    return undefined;
  }
}
