import type { ChartState, ChartTransition } from '#engine/chart.js';
import { type SharedGuard, advance } from './advance.js';
import type { SharedFact } from './events.js';

type States<G extends string> = NonNullable<ChartState<SharedFact['type'], SharedGuard | G>['states']>;

/**
 * The end of spor 3: the follow-up group and the bodies that treat the adjusted text.
 * @param past where the steering group's approval leads past the political body; the first versions had no such way
 */
export const spor3Approval = <G extends string = never>(
  ...past: readonly ChartTransition<SharedGuard | G>[]
): States<G> => ({
  followUp: {
    title: 'Spor 3: hos følgegruppen',
    description: 'En følgegruppe ser på den tilrettede tekst.',
    on: { FollowUpRecorded: advance('spor3.adjusting') },
  },
  municipalPreTreatment: {
    title: 'Spor 3: kommunal forbehandling',
    description: 'Sundhedsdirektørkredsen giver kommunale bemærkninger og sin egen indstilling.',
    on: { PreTreated: advance('spor3.sssApproval') },
  },
  sssApproval: {
    title: 'Spor 3: godkendelse i styregruppen',
    description: 'Styregruppen behandler den endelige aftale på et møde.',
    on: {
      SssDecided: [...past, advance('spor3.ssuTreatment', 'decisionIsApproval'), advance('spor3.adjusting')],
    },
  },
  ssuTreatment: {
    title: 'Spor 3: politisk behandling',
    description: 'Sundhedssamarbejdsudvalget behandler aftalen.',
    on: { SsuDecided: [advance('published.complete', 'decisionIsApproval'), advance('spor3.adjusting')] },
  },
});
