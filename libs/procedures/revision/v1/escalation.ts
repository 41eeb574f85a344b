import type { ChartState } from '#engine/chart.js';
import type { EscalationFact } from './escalation-events.js';
import type { escalationGuards } from './escalation-guards.js';

/** The escalation of version 1, a region beside the progress. */
export const escalation: ChartState<EscalationFact['type'], keyof typeof escalationGuards> = {
  title: 'Eskalering',
  description: 'Om der er en uafklaret tvivl eller tvist.',
  initial: 'settled',
  states: {
    settled: {
      title: 'Ingen eskalering',
      description: 'Der er ingen uafklaret tvivl eller tvist.',
      quiet: true,
      on: { EscalationRaised: { target: 'escalated' } },
    },
    escalated: {
      title: 'Eskaleret',
      description: 'Kontaktdirektørerne skal afgøre en tvivl eller en tvist.',
      on: {
        PositionStated: {},
        ResolutionProposed: {},
        ResolutionAccepted: {
          target: 'settled',
          guard: ['resolutionIsProposed', 'otherSideProposedIt', 'notTheProposer'],
        },
        EscalationWithdrawn: { target: 'settled', guard: 'raisedIt' },
      },
    },
  },
};
