import type { ChartState } from '#engine/chart.js';
import type { DeviationFact } from './events.js';
import type { DeviationGuard } from './guards.js';

/**
 * What is said of a finding: it is remarked on, accepted by a body, and taken up again. The finding itself is computed.
 */
export const chart: ChartState<DeviationFact['type'], DeviationGuard> = {
  title: 'Afvigelse',
  description: 'Et sted, hvor praksis forlod modellen, og hvad der er sagt om det.',
  initial: 'unopened',
  states: {
    unopened: {
      title: 'Ikke behandlet',
      description: 'Ingen har taget stilling til afvigelsen.',
      quiet: true,
      on: {
        DeviationAccepted: { target: 'accepted', guard: ['bodyMayAccept', 'notTheirOwnAct', 'decidedAlready'] },
        DeviationRemarked: { target: 'open' },
      },
    },
    open: {
      title: 'Åben',
      description: 'Der er skrevet om afvigelsen, men intet organ har accepteret den.',
      on: {
        DeviationAccepted: {
          target: 'accepted',
          guard: ['isTheSameFinding', 'bodyMayAccept', 'notTheirOwnAct', 'decidedAlready'],
        },
        DeviationRemarked: { guard: 'isTheSameFinding' },
      },
    },
    // Not final: what was accepted on a wrong footing is taken up again.
    accepted: {
      title: 'Accepteret',
      description: 'Et organ har accepteret afvigelsen med en begrundelse.',
      on: { DeviationReopened: { target: 'open' }, DeviationRemarked: { guard: 'isTheSameFinding' } },
    },
  },
};
