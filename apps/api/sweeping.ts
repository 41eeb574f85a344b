import { sweep } from '#attachments/sweep.js';
import { attachedHashes } from '#read-models/queries/attached-hashes.js';
import type { Product } from './product.js';

/** Attachments swept while the process runs. */
export interface Sweeping {
  /** Stops, and waits for a sweep that is under way. */
  stop(): Promise<void>;
}

const HOURLY_MS = 60 * 60 * 1_000;

/** Removes files that no run has referred to for a day: at once, and then every hour. */
export function startSweeping(options: {
  readonly product: Pick<Product, 'db' | 'store' | 'caughtUp'>;
  readonly folder: string;
  readonly onError: (error: unknown) => void;
}): Sweeping {
  const { product, folder, onError } = options;
  let sweeping = Promise.resolve();
  const once = (): void => {
    sweeping = sweeping
      .then(() => sweep({ folder, now: Date.now(), referenced: () => referenced(product) }))
      .then(() => undefined, onError);
  };
  const timer = setInterval(once, HOURLY_MS).unref();
  once();
  return {
    stop() {
      clearInterval(timer);
      return sweeping;
    },
  };
}

/** Only what has caught up with the log can say that nothing refers to a file. */
async function referenced({ db, store, caughtUp }: Pick<Product, 'db' | 'store' | 'caughtUp'>) {
  await caughtUp(await store.head());
  return attachedHashes(db);
}
