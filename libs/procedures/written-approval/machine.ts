import type { ChartState, ChartTransition } from '#engine/chart.js';
import type { WrittenApprovalFact } from './events.js';
import type { WrittenApprovalGuard } from './guards.js';

type State = ChartState<WrittenApprovalFact['type'], WrittenApprovalGuard>;
type Way = ChartTransition<WrittenApprovalGuard>;

const WITHDRAWAL = { WrittenApprovalWithdrawn: { target: 'withdrawn' } } as const;

/** What the answers lead to once the deadline is reached. Whoever objects is counted first; see `outcome.ts`. */
const counted: Way[] = [
  { target: 'approved', guard: ['deadlineIsReached', 'nobodyToRemind', 'countsAsApproved'] },
  { target: 'chairDecision', guard: ['deadlineIsReached', 'nobodyToRemind', 'isForTheChairs'] },
  { target: 'atMeeting', guard: ['deadlineIsReached', 'nobodyToRemind'] },
];

/** Approval in writing between two meetings (domain section 2.3). */
export const chart: State = {
  title: 'Skriftlig godkendelse',
  description: 'Organets medlemmer godkender en tekst uden at mødes.',
  initial: 'unprepared',
  states: {
    unprepared: {
      title: 'Ikke begyndt',
      description: 'Den skriftlige godkendelse findes ikke endnu.',
      quiet: true,
      on: { WrittenApprovalPrepared: { target: 'prepared' } },
    },
    prepared: {
      title: 'Klar til at blive sendt ud',
      description: 'Ordlyden og reglerne kan ses, og ingen er spurgt endnu.',
      on: {
        WrittenApprovalOpened: { target: 'open', guard: ['deadlineIsAhead', 'someoneIsAsked'] },
        ...WITHDRAWAL,
      },
    },
    open: {
      title: 'Hos medlemmerne',
      description: 'Medlemmerne svarer indtil fristen. Ordlyden ligger fast.',
      timers: ['reminder', 'count'],
      on: {
        // An answer may turn the deadline from one that reminds into one that counts, and back.
        MemberAnswered: { guard: 'remarksFitTheAnswer', rearms: ['reminder', 'count'] },
        SilentReminded: { target: 'extended', guard: ['deadlineIsReached', 'someoneToRemind'] },
        AnswersCounted: counted,
        ...WITHDRAWAL,
      },
    },
    extended: {
      title: 'Hos medlemmerne, forlænget',
      description: 'De, der ikke havde svaret, er rykket, og fristen er forlænget for sidste gang.',
      timers: ['count'],
      on: { MemberAnswered: { guard: 'remarksFitTheAnswer' }, AnswersCounted: counted, ...WITHDRAWAL },
    },
    chairDecision: {
      title: 'Hos formandskabet',
      description: 'Nogen har ikke svaret. Begge formænd kan godkende, sende tilbage eller løfte sagen til mødet.',
      on: {
        ApprovedByChair: [
          { target: 'approved', guard: ['twoDifferentPeople', 'otherSideConsented'] },
          { guard: 'twoDifferentPeople' },
        ],
        ReturnedByChair: { target: 'returned' },
        LiftedToMeeting: { target: 'atMeeting' },
        ...WITHDRAWAL,
      },
    },
    atMeeting: {
      title: 'Til næste møde',
      description: 'Sagen kunne ikke afgøres skriftligt, og organet afgør den på sit næste møde.',
      on: {
        MeetingDecided: [
          { target: 'approved', guard: ['hasHappened', 'meetingApproved'] },
          { target: 'returned', guard: ['hasHappened', 'meetingReturned', 'saysWhy'] },
          { target: 'rejected', guard: ['hasHappened', 'saysWhy'] },
        ],
        ...WITHDRAWAL,
      },
    },
    approved: { title: 'Godkendt', description: 'Teksten er godkendt.', type: 'final' },
    returned: { title: 'Sendt tilbage', description: 'Teksten skal skrives om efter bemærkninger.', type: 'final' },
    rejected: { title: 'Afvist', description: 'Organet ville ikke godkende teksten.', type: 'final' },
    withdrawn: { title: 'Trukket tilbage', description: 'Der spørges ikke længere.', type: 'final' },
  },
};
