import type { ChartState } from '#engine/chart.js';
import { advance, bothSides } from './advance.js';
import type { RevisionFact } from './events.js';
import type { RevisionGuard } from './guards.js';
import { spor2Approval } from './spor2-approval.js';

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
        SentToHearing: advance('spor2.hearing', 'noHearingOpen', 'deadlineLongEnough'),
        HearingReopened: { target: 'spor2.hearing', guard: 'isTheLatestHearing' },
        DraftSubmitted: [
          advance('spor2.sssMeeting', 'everyHearingConcluded', 'noReview', 'onlyMeetingApproves'),
          advance('spor2.chairApproval', 'everyHearingConcluded', 'noReview'),
          advance('spor2.contactDirectorReview', 'everyHearingConcluded'),
        ],
      },
    },
    hearing: {
      title: 'Spor 2: høring',
      description:
        'Udkastet er sendt i høring. Høringen er et forløb for sig, og revisionen fortsætter, når den er lukket.',
      on: {
        // What happened to the hearing is a fact whether or not this run is paused.
        ResponsesCollected: { target: 'spor2.reviewing', guard: 'isTheLatestHearing' },
        HearingCalledOff: { target: 'spor2.reviewing', guard: 'isTheLatestHearing' },
      },
    },
    ...spor2Approval<RevisionGuard>([
      advance('spor2.sssMeeting', 'twoDifferentPeople', 'otherSideConsented', 'onlyMeetingApproves'),
      ...bothSides('spor2.chairApproval'),
    ]),
  },
};
