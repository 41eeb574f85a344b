import type { ChartState } from '#engine/chart.js';
import { advance, bothSides } from '../advance.js';
import { spor2Approval } from '../spor2-approval.js';
import type { FirstFact } from './events.js';
import type { FirstGuard } from './guards.js';

/**
 * Spor 2 of version 1: the whole agreement is reviewed without a working group, and the chairmanship approves between
 * meetings.
 */
export const spor2: ChartState<FirstFact['type'], FirstGuard> = {
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
    ...spor2Approval(bothSides('spor2.chairApproval')),
  },
};
