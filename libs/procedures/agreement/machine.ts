import type { ChartState } from '#engine/chart.js';
import type { AgreementFact } from './events.js';
import type { AgreementGuard } from './guards.js';

type State = ChartState<AgreementFact['type'], AgreementGuard>;
type Ways = NonNullable<State['on']>;

/** What a version needs before it can apply. */
const readyToApply = ['practiceDialogueHeld', 'taskTransferModelUsed'] as const;

/**
 * What goes on beside the agreement's own state: adoption party by party and implementation cluster by cluster. They
 * stand in the context with guards rather than as regions, because each party and each cluster is a region of its own,
 * and who they are is data.
 */
const beside: Ways = {
  KnownFactRecorded: {},
  EscalationOpened: {},
  EscalationSettled: {},
  InterpretationEntered: {},
  TovholderfunktionAssigned: {},
  RequirementsAssessed: {},
  PracticeDialogueRecorded: { guard: ['dialogueIsNeeded', 'hasHappened'] },
  TaskTransferModelUsed: { guard: ['taskTransferIsNeeded', 'hasHappened'] },
  AdoptionOpened: { guard: ['versionIsThisOrNext', 'asksSomeoneNew'] },
  PartyDecided: { guard: ['partyIsAsked', 'hasHappened', 'remarksAreGiven'] },
  PartyOptedOut: { guard: ['partyIsAsked', 'hasHappened'] },
  AdoptionCountRecorded: { guard: ['versionIsThisOrNext', 'partiesAreNotNamed', 'countIsPossible', 'hasHappened'] },
  ImplementationOpened: { guard: ['versionIsThisOrNext', 'sendsToSomeoneNew'] },
  ImplementationPlanned: { guard: ['ownCluster', 'clusterIsBeforeTraining'] },
  TrainingBegun: { guard: ['ownCluster', 'clusterHasPlan', 'hasHappened'] },
};

/** A standing document: registered, in force in one version after another, and at last superseded or terminated. */
export const chart: State = {
  title: 'Aftale',
  description: 'En samarbejdsaftale, et forløbsprogram eller en model.',
  initial: 'unregistered',
  states: {
    unregistered: {
      title: 'Ikke registreret',
      description: 'Aftalen er ikke i systemet.',
      quiet: true,
      on: { AgreementRegistered: { target: 'registered' } },
    },
    registered: {
      title: 'Registreret',
      description: 'Aftalen er kendt, men det er ikke registreret, at en version er i kraft.',
      on: {
        ...beside,
        AgreementBroughtIntoForce: { target: 'inForce', guard: readyToApply },
        VersionPublished: { target: 'inForce', guard: readyToApply },
        AgreementTerminated: { target: 'terminated' },
      },
    },
    inForce: {
      title: 'I kraft',
      description: 'Den seneste version gælder.',
      on: {
        ...beside,
        TakenIntoUse: { guard: ['ownCluster', 'implementsVersionInForce', 'clusterIsTraining', 'hasHappened'] },
        AgreementBroughtIntoForce: { guard: readyToApply },
        VersionPublished: { guard: readyToApply },
        AgreementSuperseded: { target: 'superseded' },
        AgreementTerminated: { target: 'terminated' },
      },
    },
    superseded: { title: 'Afløst', description: 'Andre aftaler er trådt i stedet.', type: 'final' },
    terminated: { title: 'Ophørt', description: 'Aftalen gælder ikke længere.', type: 'final' },
  },
};
