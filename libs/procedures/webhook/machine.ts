import type { ChartState } from '#engine/chart.js';
import type { WebhookFact } from './events.js';

/**
 * A webhook tells of what happens from when the other side has approved it, until it is ended; on pause it keeps its
 * place. Whoever may approve can stop it at once, alone; it takes both sides to begin and to go on.
 */
export const chart: ChartState<WebhookFact['type']> = {
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
      on: { SecretRenewed: {}, ResumptionProposed: { target: 'resuming' }, WebhookEnded: { target: 'ended' } },
    },
    resuming: {
      title: 'På pause, foreslået genoptaget',
      description: 'Beskeder holdes tilbage, til en administrator fra den anden side har godkendt at gå videre.',
      on: {
        SecretRenewed: {},
        WebhookResumed: { target: 'active', guard: 'resumedByTheOtherSide' },
        ResumptionDeclined: { target: 'paused' },
        WebhookEnded: { target: 'ended' },
      },
    },
    declined: { title: 'Afvist', description: 'Der blev aldrig sendt noget.', type: 'final' },
    ended: { title: 'Afsluttet', description: 'Der sendes ikke mere.', type: 'final' },
  },
};
