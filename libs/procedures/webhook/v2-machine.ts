import type { ChartState } from '#engine/chart.js';
import type { SecondWebhookFact } from './events.js';

/** A webhook tells of what happens from when the other side has approved it; on pause it keeps its place. */
export const chart: ChartState<SecondWebhookFact['type']> = {
  title: 'Webhook',
  description: 'Et andet systems abonnement på det, der sker.',
  initial: 'unregistered',
  states: {
    unregistered: {
      title: 'Ikke registreret',
      description: 'Der sendes ingen beskeder.',
      quiet: true,
      on: { WebhookRegistered: { target: 'proposed', guard: 'addressIsUsable' } },
    },
    proposed: {
      title: 'Venter på godkendelse',
      description: 'Der sendes intet, før en administrator fra den anden side har godkendt det.',
      on: {
        WebhookApproved: { target: 'active', guard: 'fromTheOtherSide' },
        WebhookDeclined: { target: 'declined' },
      },
    },
    active: {
      title: 'I brug',
      description: 'Der sendes besked om det, der sker, når hemmeligheden er hentet.',
      on: { SecretRenewed: {}, WebhookPaused: { target: 'paused' }, WebhookEnded: { target: 'ended' } },
    },
    paused: {
      title: 'På pause',
      description: 'Beskeder holdes tilbage.',
      on: { SecretRenewed: {}, WebhookResumed: { target: 'active' }, WebhookEnded: { target: 'ended' } },
    },
    declined: { title: 'Afvist', description: 'Der blev aldrig sendt noget.', type: 'final' },
    ended: { title: 'Afsluttet', description: 'Der sendes ikke mere.', type: 'final' },
  },
};
