import type { ChartState } from '#engine/chart.js';
import { advance, bothSides } from './advance.js';
import type { RevisionFact } from './events.js';
import type { RevisionGuard } from './guards.js';

/** Spor 2: the whole agreement is reviewed without a working group, and the chairmanship approves between meetings. */
export const spor2: ChartState<RevisionFact['type'], RevisionGuard> = {
  title: 'Spor 2',
  description: 'Hele aftalen gennemses; der er ingen arbejdsgruppe.',
  initial: 'reviewing',
  on: { AssessmentReopened: advance('assessment') },
  states: {
    reviewing: {
      title: 'Spor 2: gennemsyn',
      description: 'Tovholderne gennemser aftalen med de fagpersoner, der er brug for.',
      on: {
        ExpertsInvolved: advance(undefined),
        HearingOpened: advance('spor2.hearing', 'deadlineLongEnough'),
        ResponseHandled: advance(undefined, 'responseExists'),
        DraftSubmitted: advance('spor2.contactDirectorReview', 'everyResponseHandled'),
      },
    },
    hearing: {
      title: 'Spor 2: høring',
      description: 'Parterne kan svare på udkastet indtil fristen.',
      timers: ['hearingDeadline'],
      on: {
        HearingResponseRecorded: { guard: 'partyIsHeard' },
        HearingExtended: { guard: 'deadlineMovesOn', rearms: ['hearingDeadline'] },
        HearingClosed: advance('spor2.reviewing', 'hearingIsOver'),
      },
    },
    contactDirectorReview: {
      title: 'Spor 2: hos kontaktdirektørerne',
      description: 'Begge kontaktdirektører skal sige god for udkastet.',
      on: { ReviewApproved: bothSides('spor2.chairApproval'), DraftReturned: advance('spor2.reviewing') },
    },
    chairApproval: {
      title: 'Spor 2: hos formandskabet',
      description: 'Begge formænd kan godkende mellem møderne, sende tilbage eller løfte sagen til et møde.',
      on: {
        ApprovedByChair: bothSides('published.awaitingReport'),
        ReturnedByChair: advance('spor2.reviewing'),
        LiftedToMeeting: advance('spor2.sssMeeting'),
      },
    },
    sssMeeting: {
      title: 'Spor 2: på styregruppens møde',
      description: 'Formandskabet har løftet sagen, og styregruppen beslutter den på et møde.',
      on: { SssDecided: [advance('published.complete', 'decisionIsApproval'), advance('spor2.reviewing')] },
    },
  },
};
