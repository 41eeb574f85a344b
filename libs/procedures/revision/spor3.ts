import type { ChartState } from '#engine/chart.js';
import { advance, bothSides } from './advance.js';
import type { RevisionFact } from './events.js';
import type { RevisionGuard } from './guards.js';

/** Spor 3: a working group with a commissorium of its own; its secretaries own the work, not the tovholdere. */
export const spor3: ChartState<RevisionFact['type'], RevisionGuard> = {
  title: 'Spor 3',
  description: 'En større revision med kommissorium og arbejdsgruppe.',
  initial: 'commissorium',
  on: { AssessmentReopened: advance('assessment') },
  states: {
    commissorium: {
      title: 'Spor 3: venter på kommissorium',
      description: 'Arbejdet begynder, når kommissoriet er godkendt.',
      on: {
        // What happened to the commissorium is a fact whether or not this run is paused.
        CommissoriumApproved: { target: 'spor3.workingGroup' },
        CommissoriumEnded: { target: 'assessment' },
      },
    },
    workingGroup: {
      title: 'Spor 3: arbejdsgruppen skriver',
      description: 'Arbejdsgruppen skriver et høringsudkast.',
      on: { HearingDraftSubmitted: advance('spor3.hearingDraft', 'deadlineLongEnough') },
    },
    hearingDraft: {
      title: 'Spor 3: høringsudkast hos formandskabet',
      description: 'Begge formænd skal godkende, at udkastet sendes i høring.',
      on: {
        ApprovedByChair: bothSides('spor3.hearing'),
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
    followUp: {
      title: 'Spor 3: hos følgegruppen',
      description: 'En følgegruppe ser på den tilrettede tekst.',
      on: { FollowUpRecorded: advance('spor3.adjusting') },
    },
    municipalPreTreatment: {
      title: 'Spor 3: kommunal forbehandling',
      description: 'Sundhedsdirektørkredsen giver kommunale bemærkninger og sin egen indstilling.',
      on: { PreTreated: advance('spor3.sssApproval') },
    },
    sssApproval: {
      title: 'Spor 3: godkendelse i styregruppen',
      description: 'Styregruppen behandler den endelige aftale på et møde.',
      on: { SssDecided: [advance('spor3.ssuTreatment', 'decisionIsApproval'), advance('spor3.adjusting')] },
    },
    ssuTreatment: {
      title: 'Spor 3: politisk behandling',
      description: 'Sundhedssamarbejdsudvalget behandler aftalen.',
      on: { SsuDecided: [advance('published.complete', 'decisionIsApproval'), advance('spor3.adjusting')] },
    },
  },
};
