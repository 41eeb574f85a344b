import type { Fence } from '#read-models/leases/fence.js';
import { secretsBeside } from '#webhooks/open-secrets.js';
import { type Webhooks, type WebhooksOptions, startWebhooks } from '#webhooks/start.js';
import type { Opened } from './open.js';

/** What a process needs to know to deliver to webhooks. */
export interface WebhookSettings extends Pick<WebhooksOptions, 'networks' | 'intervalMs' | 'timeoutMs' | 'waitAfter'> {
  /** The data folder, where secrets lie when the read models do. */
  readonly folder: string;
}

/**
 * How this process would deliver to webhooks, when it is the one to do it.
 * @returns begins; without a fence it is alone
 */
export function webhooksFor(
  { db, store, registry, now }: Opened,
  { folder, ...settings }: WebhookSettings,
  how: Pick<WebhooksOptions, 'onError' | 'visible'>,
): (fence?: Fence) => Webhooks {
  const secrets = secretsBeside(db, folder);
  return (fence) => startWebhooks({ db, store, registry, secrets, now, ...settings, ...how, ...(fence && { fence }) });
}
