import type { ChartState } from '#engine/chart.js';
import type { escalatableGuards } from '../escalatable.js';
import type { EscalationReport } from '../escalation-reports.js';

/**
 * Whether something about the revision is escalated: a region beside the progress, so that the work stands where it
 * stood when the last escalation is over. Each escalation is a run of its own, and there may be several.
 */
export const escalation: ChartState<EscalationReport['type'], keyof typeof escalatableGuards> = {
  title: 'Eskalering',
  description: 'Om der er en uafklaret tvivl eller tvist.',
  initial: 'settled',
  states: {
    settled: {
      title: 'Ingen eskalering',
      description: 'Der er ingen uafklaret tvivl eller tvist.',
      quiet: true,
      on: { EscalationOpened: { target: 'escalated' } },
    },
    escalated: {
      title: 'Eskaleret',
      description: 'En tvivl eller tvist er ikke afgjort endnu. Den har sit eget forløb.',
      on: {
        EscalationOpened: {},
        EscalationSettled: [{ target: 'settled', guard: 'noOtherEscalation' }, {}],
      },
    },
  },
};
