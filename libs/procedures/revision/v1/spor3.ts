import type { ChartState } from '#engine/chart.js';
import { advance, bothSides } from '../advance.js';
import { spor3Approval } from '../spor3-approval.js';
import { spor3Commissorium } from '../spor3-commissorium.js';
import type { FirstFact } from './events.js';
import type { FirstGuard } from './guards.js';

/**
 * Spor 3 of version 1: a working group with a commissorium of its own; its secretaries own the work, not the
 * tovholdere.
 */
export const spor3: ChartState<FirstFact['type'], FirstGuard> = {
  title: 'Spor 3',
  description: 'En større revision med kommissorium og arbejdsgruppe.',
  initial: 'commissorium',
  on: { AssessmentReopened: advance('assessment') },
  states: {
    ...spor3Commissorium,
    workingGroup: {
      title: 'Spor 3: arbejdsgruppen skriver',
      description: 'Arbejdsgruppen skriver et høringsudkast.',
      on: { HearingDraftSubmitted: advance('spor3.hearingDraft', 'deadlineLongEnough') },
    },
    hearingDraft: {
      title: 'Spor 3: høringsudkast hos formandskabet',
      description: 'Begge formænd skal godkende, at udkastet sendes i høring.',
      on: {
        ApprovedByChair: bothSides('spor3.hearing', 'chairsMayApproveDraft'),
        ReturnedByChair: advance('spor3.workingGroup'),
      },
    },
    hearing: {
      title: 'Spor 3: høring',
      description: 'Parterne kan svare på høringsudkastet indtil fristen.',
      timers: ['hearingDeadline'],
      on: {
        HearingResponseRecorded: { guard: 'partyIsHeard' },
        HearingExtended: { guard: 'deadlineMovesOn', rearms: ['hearingDeadline'] },
        HearingClosed: advance('spor3.adjusting', 'hearingIsOver'),
      },
    },
    adjusting: {
      title: 'Spor 3: tilretning efter høring',
      description: 'Hvert høringssvar skal håndteres, før teksten kan gå videre.',
      on: {
        HearingResponseRecorded: { guard: 'partyIsHeard' },
        ResponseHandled: advance(undefined, 'responseExists'),
        SentToFollowUp: advance('spor3.followUp'),
        DraftSubmitted: advance('spor3.municipalPreTreatment', 'everyResponseHandled'),
      },
    },
    ...spor3Approval(),
  },
};
