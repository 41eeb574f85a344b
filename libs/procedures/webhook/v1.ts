import { defineProcedure } from '#engine/procedure.js';
import { addressIsUsable } from './address-is-usable.js';
import { commands } from './v1-commands.js';
import type { FirstWebhookFact, WebhookContext } from './events.js';
import { chart } from './v1-machine.js';

/** As webhooks were before another administrator had to approve them: those that were registered then go on by it. */
export const firstWebhook = defineProcedure<WebhookContext, FirstWebhookFact>({
  name: 'webhook',
  version: 1,
  title: 'Webhook',
  description: 'Et andet systems abonnement på det, der sker: hvor beskeder sendes hen, og om hvad.',
  begin: { secretNumber: 0 },
  chart,
  guards: { addressIsUsable },
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
