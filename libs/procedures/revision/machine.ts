import type { ChartState } from '#engine/chart.js';
import { advance, bothSides, onAgreement } from './advance.js';
import type { RevisionFact } from './events.js';
import type { RevisionGuard } from './guards.js';
import { spor1 } from './spor1.js';
import { spor2 } from './spor2.js';
import { spor3 } from './spor3.js';

type State = ChartState<RevisionFact['type'], RevisionGuard>;

/** Where the work stands; everything here needs that the run is neither paused nor blocked. */
const progress: State = {
  title: 'Fremdrift',
  description: 'Hvor arbejdet står.',
  initial: 'needReported',
  states: {
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
    spor1,
    spor2,
    spor3,
  },
};

const pace: State = {
  title: 'Tempo',
  description: 'Om revisionen er sat på pause.',
  initial: 'running',
  states: {
    running: {
      title: 'I gang',
      description: 'Revisionen er ikke på pause.',
      quiet: true,
      on: { Paused: { target: 'paused', guard: 'pauseEndsLater' } },
    },
    paused: {
      title: 'På pause',
      description: 'Arbejdet ligger stille og fortsætter præcis, hvor det slap.',
      timers: ['pauseEnds'],
      on: { Resumed: { target: 'running' } },
    },
  },
};

const escalation: State = {
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

/**
 * The model for revising agreements, adopted by Strategisk Sundhedsstyregruppe on 25 January 2023, as a statechart.
 * Pause and escalation are regions beside the progress, so that a run returns to the very state it left.
 */
export const chart: State = {
  title: 'Revision',
  description: 'En revision af en aftale på et af de tre spor.',
  initial: 'unopened',
  states: {
    unopened: {
      title: 'Ikke begyndt',
      description: 'Revisionen findes ikke endnu.',
      quiet: true,
      on: { NeedReported: { target: 'needReported' }, KnownCourseRegistered: { target: 'knownCourse' } },
    },
    open: {
      title: 'Åben',
      description: 'Revisionen er i gang.',
      type: 'parallel',
      on: {
        CommentAdded: {},
        ContactDirectorsConsulted: {},
        AdviceGiven: {},
        Withdrawn: { target: 'withdrawn' },
      },
      states: { progress, pace, escalation },
    },
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
  },
};
