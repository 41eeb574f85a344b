import type { ChartState } from '#engine/chart.js';
import type { HearingFact } from './events.js';
import type { guards } from './guards.js';

type State = ChartState<HearingFact['type'], keyof typeof guards>;

/**
 * Parties answer and responses are worked through whatever is escalated; while it blocks, the hearing is not concluded.
 */
const escalations: State['on'] = { EscalationOpened: {}, EscalationSettled: {} };

/** Answers are taken as long as anybody works with the hearing; whether one is late is said on the answer itself. */
const answering: State['on'] = {
  ...escalations,
  ResponseReceived: { guard: ['partiesAreHeard', 'receivedWhileHeard'] },
};

const processing: State['on'] = {
  ...answering,
  HearingReopened: { target: 'open', guard: 'deadlineIsAhead' },
  HearingConcluded: { target: 'concluded', guard: ['notBlocked', 'everyResponseSplit', 'noRemarkOpen'] },
  HearingCancelled: { target: 'cancelled' },
};

/** A hearing from the text that is sent out to the last remark that is decided (domain section 2.5). */
export const chart: State = {
  title: 'Høring',
  description: 'En formel høring over en tekst.',
  initial: 'unopened',
  states: {
    unopened: {
      title: 'Ikke begyndt',
      description: 'Høringen findes ikke endnu.',
      quiet: true,
      on: {
        HearingPrepared: { target: 'prepared', guard: 'subjectIsWhole' },
        HearingBegun: [{ target: 'open', guard: 'begunLongEnough' }, { target: 'prepared' }],
      },
    },
    prepared: {
      title: 'Forberedes',
      description: 'Tekst, parter, spørgsmål og frist er lagt frem. Parterne er ikke spurgt endnu.',
      on: {
        ...escalations,
        PreparationChanged: {},
        ShortDeadlineApproved: {
          guard: ['deadlineIsShort', 'chairsMayShorten', 'shortnessIsArgued', 'notApprovedYet', 'twoDifferentPeople'],
        },
        ShortDeadlineRefused: { guard: ['deadlineIsShort', 'notApprovedYet'] },
        HearingOpened: { target: 'open', guard: 'openedLongEnough' },
        HearingCancelled: { target: 'cancelled' },
      },
    },
    open: {
      title: 'I høring',
      description: 'Parterne kan svare og erstatte deres svar indtil fristen.',
      timers: ['hearingDeadline'],
      on: {
        ...answering,
        PartiesAdded: { guard: 'partiesAreNew' },
        HearingExtended: { guard: 'deadlineMovesOn', rearms: ['hearingDeadline'] },
        HearingClosed: { target: 'closed', guard: 'hearingIsOver' },
        HearingCancelled: { target: 'cancelled' },
      },
    },
    closed: {
      title: 'Lukket',
      description: 'Fristen er gået. Svarene skal deles op i bemærkninger.',
      on: { ...processing, ResponseSplit: { target: 'processing', guard: 'responseCounts' } },
    },
    processing: {
      title: 'Svarene behandles',
      description: 'Hver bemærkning skal have et udfald, en begrundelse og et sted i teksten.',
      on: {
        ...processing,
        ResponseSplit: { guard: 'responseCounts' },
        RemarkCorrected: { guard: 'remarkExists' },
        RemarkHandled: { guard: ['remarkExists', 'remarkAsksForSomething', 'placeIsKnown'] },
      },
    },
    concluded: { title: 'Afsluttet', description: 'Hver bemærkning har fået et udfald.', type: 'final' },
    cancelled: { title: 'Aflyst', description: 'Høringen blev aflyst med en begrundelse.', type: 'final' },
  },
};
