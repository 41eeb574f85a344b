import type { ChartState, ChartTransition } from '#engine/chart.js';
import { advance, bothSides } from './advance.js';
import type { RevisionFact } from './events.js';
import type { RevisionGuard } from './guards.js';
import { spor3Approval } from './spor3-approval.js';
import { spor3Commissorium } from './spor3-commissorium.js';

/** Sent to whoever approves hearing drafts, or straight out where the rules let nobody do that. */
const draftSent: readonly ChartTransition<RevisionGuard>[] = [
  advance('spor3.hearing', 'noHearingOpen', 'deadlineLongEnough', 'noDraftApproval'),
  advance('spor3.hearingDraft', 'noHearingOpen', 'deadlineLongEnough'),
];

/** The meeting stands in where the rules do not leave the hearing draft to the chairmanship. */
const decidedAtMeeting: readonly ChartTransition<RevisionGuard>[] = [
  advance('spor3.hearing', 'meetingApprovesDraft', 'decisionIsApproval', 'plannedLongEnough'),
  advance('spor3.adjusting', 'meetingApprovesDraft', 'decisionIsReturn', 'hasBeenHeard'),
  advance('spor3.workingGroup', 'meetingApprovesDraft', 'decisionIsReturn'),
];

/** Spor 3: a working group with a commissorium of its own; its secretaries own the work, not the tovholdere. */
export const spor3: ChartState<RevisionFact['type'], RevisionGuard> = {
  title: 'Spor 3',
  description: 'En større revision med kommissorium og arbejdsgruppe.',
  initial: 'commissorium',
  on: { AssessmentReopened: advance('assessment') },
  states: {
    ...spor3Commissorium,
    workingGroup: {
      title: 'Spor 3: arbejdsgruppen skriver',
      description: 'Arbejdsgruppen skriver et høringsudkast.',
      on: { HearingDraftSubmitted: draftSent },
    },
    hearingDraft: {
      title: 'Spor 3: høringsudkast hos formandskabet',
      description: 'Begge formænd, eller styregruppen på et møde, skal godkende, at udkastet sendes i høring.',
      on: {
        ApprovedByChair: bothSides('spor3.hearing', 'chairsMayApproveDraft', 'plannedLongEnough'),
        SssDecided: decidedAtMeeting,
        ReturnedByChair: [advance('spor3.adjusting', 'hasBeenHeard'), advance('spor3.workingGroup')],
      },
    },
    hearing: {
      title: 'Spor 3: høring',
      description:
        'Udkastet er sendt i høring. Høringen er et forløb for sig, og revisionen fortsætter, når den er lukket.',
      on: {
        // What happened to the hearing is a fact whether or not this run is paused.
        ResponsesCollected: { target: 'spor3.adjusting', guard: 'isTheLatestHearing' },
        HearingCalledOff: [
          { target: 'spor3.adjusting', guard: ['isTheLatestHearing', 'hasBeenHeard'] },
          { target: 'spor3.workingGroup', guard: 'isTheLatestHearing' },
        ],
      },
    },
    adjusting: {
      title: 'Spor 3: tilretning efter høring',
      description: 'Teksten rettes til, mens høringssvarene behandles. Den kan gå videre, når høringen er afsluttet.',
      on: {
        HearingReopened: { target: 'spor3.hearing', guard: 'isTheLatestHearing' },
        HearingDraftSubmitted: draftSent,
        SentToFollowUp: advance('spor3.followUp'),
        DraftSubmitted: [
          advance('spor3.sssApproval', 'everyHearingConcluded', 'noPreTreatment'),
          advance('spor3.municipalPreTreatment', 'everyHearingConcluded'),
        ],
      },
    },
    ...spor3Approval<RevisionGuard>(advance('published.complete', 'decisionIsApproval', 'noFinalTreatment')),
  },
};
