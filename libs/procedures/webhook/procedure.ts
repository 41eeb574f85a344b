import { defineProcedure } from '#engine/procedure.js';
import { isWebhookAddress } from './address.js';
import { commands } from './commands.js';
import type { WebhookContext, WebhookFact } from './events.js';
import { chart } from './machine.js';

/** Another system that is told of what happens. What is sent and how is for `libs/webhooks`. */
export const webhook = defineProcedure<WebhookContext, WebhookFact>({
  name: 'webhook',
  version: 1,
  title: 'Webhook',
  description: 'Et andet systems abonnement på det, der sker: hvor beskeder sendes hen, og om hvad.',
  begin: { secretNumber: 0 },
  chart,
  guards: {
    addressIsUsable: {
      text:
        'Adressen skal begynde med https:// og må hverken indeholde bruger, adgangskode eller #. ' +
        'Kun til localhost kan den begynde med http://.',
      readsInput: true,
      holds: (_context, { type, data }) => type === 'WebhookRegistered' && isWebhookAddress(data.address),
    },
  },
  events: {
    WebhookRegistered: {
      title: 'Webhooken er registreret',
      description: 'Der sendes besked om det, der sker herefter.',
    },
    WebhookPaused: { title: 'Webhooken er sat på pause', description: 'Beskeder holdes tilbage.' },
    WebhookResumed: { title: 'Webhooken er genoptaget', description: 'Det, der er holdt tilbage, sendes.' },
    SecretRenewed: { title: 'Hemmeligheden er fornyet', description: 'En ny hemmelighed kan hentes én gang.' },
    WebhookEnded: { title: 'Webhooken er afsluttet', description: 'Der sendes ikke mere.' },
  },
  evolve: {
    WebhookRegistered: (_context, { data }) => ({ ...data, secretNumber: 1 }),
    WebhookPaused: (context, { data }) => ({ ...context, pausedBecause: data.reason }),
    WebhookResumed: ({ pausedBecause: _over, ...context }) => context,
    SecretRenewed: (context) => ({ ...context, secretNumber: context.secretNumber + 1 }),
    WebhookEnded: (context) => context,
  },
  commands,
  awaits: () => [],
  label: ({ name = '' }) => `Webhook: ${name}`,
  // Whoever looks after what leaves the system must always find it.
  reading: { usual: 'internal', closable: false },
});
