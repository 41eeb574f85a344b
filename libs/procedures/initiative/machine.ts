import type { ChartState } from '#engine/chart.js';
import type { InitiativeFact } from './events.js';

/** An initiative on its way into a plan. */
export const chart: ChartState<InitiativeFact['type']> = {
  title: 'Indsats',
  description: 'En linje i implementeringsplanen.',
  initial: 'unproposed',
  states: {
    unproposed: {
      title: 'Ikke foreslået',
      description: 'Indsatsen findes ikke endnu.',
      quiet: true,
      on: { InitiativeProposed: { target: 'proposed' } },
    },
    proposed: {
      title: 'Foreslået',
      description: 'Indsatsen er foreslået, men ikke i en plan.',
      on: { InitiativeIncludedInPlan: { target: 'inPlan' } },
    },
    inPlan: { title: 'I planen', description: 'Indsatsen er en linje i implementeringsplanen.' },
  },
};
