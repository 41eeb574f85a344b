import type { ChartState } from '#engine/chart.js';
import type { GovernanceFact } from './events.js';

/** The model is in force from its first version on; each later version is dated and never replaces history. */
export const chart: ChartState<GovernanceFact['type']> = {
  title: 'Styringsmodel',
  description: 'Reglerne for, hvem der godkender hvad.',
  initial: 'unadopted',
  states: {
    unadopted: {
      title: 'Ikke vedtaget',
      description: 'Der er ingen model endnu.',
      quiet: true,
      on: { ModelAdopted: { target: 'inForce' } },
    },
    inForce: {
      title: 'I kraft',
      description: 'Den version, hvis dato er nået, gælder for nye forløb.',
      on: { ModelAdopted: { guard: 'laterThanEarlierVersions' } },
    },
  },
};
