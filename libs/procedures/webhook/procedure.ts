import { defineProcedure } from '#engine/procedure.js';
import { addressIsUsable } from './address-is-usable.js';
import { otherSideOf } from './awaits.js';
import { commands } from './commands.js';
import type { WebhookContext, WebhookFact } from './events.js';
import { chart } from './machine.js';

/** Another system that is told of what happens. What is sent and how is for `libs/webhooks`. */
export const webhook = defineProcedure<WebhookContext, WebhookFact>({
  name: 'webhook',
  version: 3,
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
    resumedByTheOtherSide: {
      text: 'En webhook går først videre efter en pause, når en administrator fra den anden side end den, der har foreslået det, godkender.',
      holds: ({ resumptionFor }, { mandate }) => mandate.side !== undefined && mandate.side !== resumptionFor,
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
    ResumptionProposed: {
      title: 'Webhooken er foreslået genoptaget',
      description: 'En administrator fra den anden side skal godkende det; imens sendes der intet.',
    },
    ResumptionDeclined: { title: 'Genoptagelsen er afvist', description: 'Webhooken bliver på pause.' },
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
    ResumptionProposed: (context, { data, mandate: { side } }) => ({
      ...context,
      resumeBecause: data.reason,
      ...(side && { resumptionFor: side }),
    }),
    ResumptionDeclined: withoutResumption,
    WebhookResumed: (context) => {
      const { pausedBecause: _over, ...going } = withoutResumption(context);
      return going;
    },
    SecretRenewed: (context) => ({ ...context, secretNumber: context.secretNumber + 1 }),
    WebhookEnded: (context) => context,
  },
  commands,
  awaits: ({ context: { registeredFor, resumptionFor } }, [state]) => {
    if (state === 'proposed') return [{ command: 'ApproveWebhook', ...otherSideOf(registeredFor) }];
    return state === 'resuming' ? [{ command: 'ApproveResumption', ...otherSideOf(resumptionFor) }] : [];
  },
  label: ({ name = '' }) => `Webhook: ${name}`,
  // Whoever looks after what leaves the system must always find it.
  reading: { usual: 'internal', closable: false },
});

function withoutResumption({
  resumptionFor: _side,
  resumeBecause: _reason,
  ...context
}: WebhookContext): WebhookContext {
  return context;
}
