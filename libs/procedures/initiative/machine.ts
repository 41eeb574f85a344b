import { type InitiativeState, advance, onLevelChange, onStart } from './advance.js';
import { joint } from './joint.js';
import { lead } from './lead.js';

type Ways = NonNullable<InitiativeState['on']>;

/** What may happen to an initiative wherever it stands, paused or not. */
const anytime: Ways = {
  EscalationOpened: {},
  EscalationSettled: {},
  NextStepRecorded: {},
  InitiativeReprioritised: { guard: 'hasHappened' },
  InitiativeDiscontinued: { target: 'discontinued', guard: 'hasHappened' },
};

/** What may happen to a line of a plan. */
const planned: Ways = {
  ...anytime,
  InitiativeIncludedInPlan: { guard: 'isNewLine' },
  InitiativeCarriedOver: {},
};

const changesLevelOnly = { guard: ['levelDiffers', 'leadOnlyOnLead', 'hasHappened'] } as const;

const progress: InitiativeState = {
  title: 'Fremdrift',
  description: 'Hvor arbejdet står.',
  initial: 'awaitingProcess',
  on: { LevelChanged: onLevelChange },
  states: {
    ...joint,
    ...lead,
    free: {
      title: 'Klyngerne arbejder frit',
      description: 'Hver klynge vælger selv hvordan og hvornår. Styregruppen beder om en status en gang om året.',
      on: {
        FreeStatusRequested: advance(undefined, 'askedOnceAYear', 'deadlineIsAhead'),
        FreeStatusGiven: advance(undefined, 'ownCluster', 'statusIsAskedFor'),
        InitiativeCompleted: advance('completed'),
      },
    },
  },
};

const pace: InitiativeState = {
  title: 'Tempo',
  description: 'Om indsatsen er sat på pause.',
  initial: 'running',
  states: {
    running: {
      title: 'I gang',
      description: 'Indsatsen er ikke på pause.',
      quiet: true,
      on: { InitiativePaused: { target: 'paused', guard: 'pauseEndsLater' } },
    },
    paused: {
      title: 'På pause',
      description: 'Arbejdet ligger stille og fortsætter præcis, hvor det slap.',
      timers: ['pauseEnds'],
      on: { InitiativeResumed: { target: 'running' } },
    },
  },
};

/** An initiative from proposal to its end, on one of three levels; pause is a region beside the progress. */
export const chart: InitiativeState = {
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
      on: { ...anytime, LevelChanged: changesLevelOnly, InitiativeIncludedInPlan: { target: 'inPlan' } },
    },
    inPlan: {
      title: 'I planen',
      description: 'Indsatsen er en linje i implementeringsplanen.',
      on: {
        ...planned,
        LevelChanged: changesLevelOnly,
        InitiativeStarted: onStart,
        InitiativePaused: { target: 'pausedInPlan', guard: 'pauseEndsLater' },
      },
    },
    pausedInPlan: {
      title: 'I planen, på pause',
      description: 'Indsatsen skal ikke sættes i gang endnu.',
      timers: ['pauseEnds'],
      on: { ...planned, InitiativeResumed: { target: 'inPlan' } },
    },
    open: {
      title: 'Sat i gang',
      description: 'Indsatsen er sat i gang på sit niveau.',
      type: 'parallel',
      on: { ...planned, ExperienceShared: { guard: ['ownCluster', 'isCluster'] } },
      states: { progress, pace },
    },
    completed: { title: 'Afsluttet', description: 'Indsatsen er nået i mål.', type: 'final' },
    notScaled: { title: 'Ikke udbredt', description: 'Udvalget valgte ikke at udbrede indsatsen.', type: 'final' },
    discontinued: { title: 'Stoppet', description: 'Der arbejdes ikke videre med indsatsen.', type: 'final' },
  },
};
