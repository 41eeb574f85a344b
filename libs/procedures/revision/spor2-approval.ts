import type { ChartState } from '#engine/chart.js';
import { type SharedGuard, advance, bothSides } from './advance.js';
import type { SharedFact } from './events.js';

type States = NonNullable<ChartState<SharedFact['type'], SharedGuard>['states']>;

/** The end of spor 2: the contact directors, the chairmanship and, where it wants, a meeting. */
export const spor2Approval: States = {
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
};
