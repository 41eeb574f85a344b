import { defineProcedure } from '#engine/procedure.js';
import { addressIsUsable } from './address-is-usable.js';
import { otherSideOf } from './awaits.js';
import { commands } from './v2-commands.js';
import type { SecondWebhookFact, WebhookContext } from './events.js';
import { chart } from './v2-machine.js';

/** As webhooks were before it took two to go on after a pause: those that were registered then go on by it. */
export const secondWebhook = defineProcedure<WebhookContext, SecondWebhookFact>({
  name: 'webhook',
  version: 2,
  title: 'Webhook',
  description: 'Et andet systems abonnement på det, der sker: hvor beskeder sendes hen, og om hvad.',
  begin: { secretNumber: 0 },
  chart,
  guards: {
    addressIsUsable,
    fromTheOtherSide: {
      text: 'En webhook sender oplysninger ud af huset, så en administrator fra den anden side end den, der har registreret den, skal godkende.',
      holds: ({ registeredFor }, { mandate }) => mandate.side !== undefined && mandate.side !== registeredFor,
    },
  },
  events: {
    WebhookRegistered: {
      title: 'Webhooken er registreret',
      description: 'En administrator fra den anden side skal godkende den, før der sendes noget.',
    },
    WebhookApproved: { title: 'Webhooken er godkendt', description: 'Der sendes besked om det, der sker herefter.' },
    WebhookDeclined: { title: 'Webhooken er afvist', description: 'Der sendes intet.' },
    WebhookPaused: { title: 'Webhooken er sat på pause', description: 'Beskeder holdes tilbage.' },
    WebhookResumed: { title: 'Webhooken er genoptaget', description: 'Det, der er holdt tilbage, sendes.' },
    SecretRenewed: { title: 'Hemmeligheden er fornyet', description: 'En ny hemmelighed kan hentes én gang.' },
    WebhookEnded: { title: 'Webhooken er afsluttet', description: 'Der sendes ikke mere.' },
  },
  evolve: {
    WebhookRegistered: (_context, { data, mandate: { side } }) => ({
      ...data,
      secretNumber: 0,
      ...(side && { registeredFor: side }),
    }),
    WebhookApproved: (context, { at }) => ({ ...context, secretNumber: 1, approvedAt: at }),
    WebhookDeclined: (context, { data }) => ({ ...context, declinedBecause: data.reason }),
    WebhookPaused: (context, { data }) => ({ ...context, pausedBecause: data.reason }),
    WebhookResumed: ({ pausedBecause: _over, ...context }) => context,
    SecretRenewed: (context) => ({ ...context, secretNumber: context.secretNumber + 1 }),
    WebhookEnded: (context) => context,
  },
  commands,
  awaits: ({ context: { registeredFor } }, [state]) =>
    state === 'proposed' ? [{ command: 'ApproveWebhook', ...otherSideOf(registeredFor) }] : [],
  label: ({ name = '' }) => `Webhook: ${name}`,
  // Whoever looks after what leaves the system must always find it.
  reading: { usual: 'internal', closable: false },
});
