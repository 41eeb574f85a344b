import type { ChartState } from '#engine/chart.js';
import type { PlanFact } from './events.js';
import type { PlanGuard } from './guards.js';

/** An implementation plan: drafted by SSS, approved by SSU, followed up each year, and taken over by the next. */
export const chart: ChartState<PlanFact['type'], PlanGuard> = {
  title: 'Implementeringsplan',
  description: 'En plan for de indsatser, der skal arbejdes med i en periode af sundhedsaftalen.',
  initial: 'unopened',
  states: {
    unopened: {
      title: 'Ikke begyndt',
      description: 'Planen findes ikke endnu.',
      quiet: true,
      on: { PlanOpened: { target: 'drafting', guard: 'periodIsPossible' } },
    },
    drafting: {
      title: 'Udarbejdes',
      description: 'Strategisk Sundhedsstyregruppe udarbejder planen og vælger dens indsatser.',
      on: {
        InitiativeAdded: { guard: 'isNotInPlan' },
        InitiativeRemoved: { guard: 'isInPlan' },
        PlanSubmitted: { target: 'ssuApproval', guard: ['hasInitiatives', 'hasHappened'] },
      },
    },
    ssuApproval: {
      title: 'Til godkendelse i udvalget',
      description: 'Sundhedssamarbejdsudvalget skal godkende planen, før arbejdet sættes i gang.',
      on: {
        PlanApproved: { target: 'inForce', guard: 'hasHappened' },
        PlanReturned: { target: 'drafting', guard: 'hasHappened' },
      },
    },
    inForce: {
      title: 'I kraft',
      description: 'Der arbejdes efter planen. Den følges op hvert år, politisk og administrativt.',
      on: {
        InitiativeAdded: { guard: 'isNotInPlan' },
        PlanFollowedUp: { guard: ['yearIsInPlan', 'isNotFollowedUp', 'hasHappened'] },
        NextPlanBegun: {},
        PlanConcluded: { target: 'concluded', guard: ['lastYearHasBegun', 'carriesItsOwn', 'nextPlanTakesOver'] },
      },
    },
    concluded: { title: 'Afsluttet', description: 'Perioden er slut, og resultatet er gjort op.', type: 'final' },
  },
};
