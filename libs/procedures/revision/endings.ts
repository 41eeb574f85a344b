import type { ChartState } from '#engine/chart.js';
import type { SharedGuard } from './advance.js';
import type { SharedFact } from './events.js';

/** How a revision ends, and the courses from before the system: the same in every version. */
export const endings: NonNullable<ChartState<SharedFact['type'], SharedGuard>['states']> = {
  published: {
    title: 'Offentliggjort',
    description: 'Den reviderede aftale er godkendt og gælder.',
    initial: 'awaitingReport',
    states: {
      awaitingReport: {
        title: 'Offentliggjort, mangler orientering',
        description: 'Styregruppen skal orienteres på sit næste møde.',
        on: { ReportedToSss: { target: 'published.complete' } },
      },
      complete: { title: 'Offentliggjort', description: 'Aftalen gælder, og alle er orienteret.', type: 'final' },
    },
  },
  closedNoNeed: { title: 'Lukket uden behov', description: 'Begge tovholdere så intet behov.', type: 'final' },
  withdrawn: { title: 'Trukket tilbage', description: 'Revisionen blev opgivet med en begrundelse.', type: 'final' },
  knownCourse: {
    title: 'Kendt forløb',
    description: 'Et forløb fra før systemet, samlet af det, dokumenter viser. Huller er huller.',
    on: { MilestoneRecorded: {}, KnownCourseClosed: { target: 'knownCourseClosed' } },
  },
  knownCourseClosed: {
    title: 'Kendt forløb, afsluttet',
    description: 'Forløbet sluttede før systemet.',
    type: 'final',
  },
};
