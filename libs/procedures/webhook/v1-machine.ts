import type { ChartState } from '#engine/chart.js';
import type { FirstWebhookFact } from './events.js';

/** A webhook tells of what happens until it is ended; on pause it keeps its place. */
export const chart: ChartState<FirstWebhookFact['type']> = {
  title: 'Webhook',
  description: 'Et andet systems abonnement på det, der sker.',
  initial: 'unregistered',
  states: {
    unregistered: {
      title: 'Ikke registreret',
      description: 'Der sendes ingen beskeder.',
      quiet: true,
      on: { WebhookRegistered: { target: 'active', guard: 'addressIsUsable' } },
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
    ended: { title: 'Afsluttet', description: 'Der sendes ikke mere.', type: 'final' },
  },
};
