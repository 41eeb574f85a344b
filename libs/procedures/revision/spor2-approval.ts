import type { ChartState, ChartTransition } from '#engine/chart.js';
import { type SharedGuard, advance, bothSides } from './advance.js';
import type { SharedFact } from './events.js';

type States<G extends string> = NonNullable<ChartState<SharedFact['type'], SharedGuard | G>['states']>;

/**
 * The end of spor 2: the contact directors, the chairmanship and, where it wants or the rules ask for it, a meeting.
 * @param reviewed where the contact directors' yes leads; it differs between versions
 */
export const spor2Approval = <G extends string = never>(
  reviewed: readonly ChartTransition<SharedGuard | G>[],
): States<G> => ({
  contactDirectorReview: {
    title: 'Spor 2: hos kontaktdirektørerne',
    description: 'Begge kontaktdirektører skal sige god for udkastet.',
    on: { ReviewApproved: reviewed, DraftReturned: advance('spor2.reviewing') },
  },
  chairApproval: {
    title: 'Spor 2: hos formandskabet',
    description: 'Begge formænd kan godkende mellem møderne, sende tilbage eller løfte sagen til et møde.',
    on: {
      ApprovedByChair: bothSides('published.awaitingReport', 'chairsMayApprove'),
      ReturnedByChair: advance('spor2.reviewing'),
      LiftedToMeeting: advance('spor2.sssMeeting'),
    },
  },
  sssMeeting: {
    title: 'Spor 2: på styregruppens møde',
    description:
      'Styregruppen beslutter på et møde, fordi formandskabet har løftet sagen, eller fordi reglerne siger det.',
    on: { SssDecided: [advance('published.complete', 'decisionIsApproval'), advance('spor2.reviewing')] },
  },
});
