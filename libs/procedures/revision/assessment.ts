import type { ChartState } from '#engine/chart.js';
import { type SharedGuard, advance, bothSides, onAgreement } from './advance.js';
import type { SharedFact } from './events.js';

/** From the need to the choice of track: the same in every version. */
export const beginning: NonNullable<ChartState<SharedFact['type'], SharedGuard>['states']> = {
  needReported: {
    title: 'Behov rejst',
    description: 'Nogen mener, at aftalen skal revideres. Tovholderne skal vurdere det.',
    on: {
      SporProposed: advance('assessment'),
      NoNeedProposed: advance('assessment'),
    },
  },
  assessment: {
    title: 'Indledende vurdering',
    description: 'Begge tovholdere skal pege på samme spor, eller begge på at der ikke er behov.',
    on: {
      SporProposed: onAgreement,
      NoNeedProposed: [
        advance('closedNoNeed', 'twoDifferentPeople', 'otherSideSawNoNeed'),
        advance(undefined, 'twoDifferentPeople'),
      ],
    },
  },
  sporChange: {
    title: 'Skift til et lavere spor',
    description: 'Begge kontaktdirektører skal sige ja, før revisionen kan fortsætte på et lavere spor.',
    on: {
      LowerSporConsented: [
        advance('spor1.drafting', 'twoDifferentPeople', 'otherSideConsented', 'lowerSporIs1'),
        ...bothSides('spor2.reviewing'),
      ],
      LowerSporRefused: advance('assessment'),
    },
  },
};
