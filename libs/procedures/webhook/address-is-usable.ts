import type { Guard } from '#engine/procedure.js';
import { isWebhookAddress } from './address.js';
import type { WebhookContext, WebhookFact } from './events.js';

/** The condition on registering a webhook, in every version. */
export const addressIsUsable: Guard<WebhookContext, WebhookFact> = {
  text:
    'Adressen skal begynde med https:// og må hverken indeholde bruger, adgangskode eller #. ' +
    'Kun til localhost kan den begynde med http://.',
  readsInput: true,
  holds: (_context, { type, data }) => type === 'WebhookRegistered' && isWebhookAddress(data.address),
};
