import type { ChartState, ChartTransition } from '#engine/chart.js';
import type { CommissoriumFact } from './events.js';
import type { guards } from './guards.js';

type Guard = keyof typeof guards;

/** Both sides must say yes; the second yes takes the step, the first is noted. */
const bothSides = (target: string, ...also: Guard[]): ChartTransition<Guard>[] => [
  { target, guard: ['notBlocked', ...also, 'twoDifferentPeople', 'otherSideConsented'] },
  { guard: ['notBlocked', ...also, 'twoDifferentPeople'] },
];

/**
 * An escalation is known wherever it stands; while it stops the commissorium, the text is written on but not moved on.
 */
const escalations = { EscalationOpened: {}, EscalationSettled: {} } as const;

/**
 * The commissorium from template to working group (the model for revising agreements; administrative addendum 2024).
 */
export const chart: ChartState<CommissoriumFact['type'], Guard> = {
  title: 'Kommissorium',
  description: 'En arbejdsgruppes opgave fra udkast til opløsning.',
  initial: 'unopened',
  states: {
    unopened: {
      title: 'Ikke begyndt',
      description: 'Kommissoriet findes ikke endnu.',
      quiet: true,
      on: { CommissoriumOpened: { target: 'drafting' } },
    },
    drafting: {
      title: 'Udarbejdes',
      description: 'Kommissoriet skrives efter skabelonen.',
      on: {
        ...escalations,
        SectionWritten: {},
        SeatsDescribed: {},
        SubmittedForQualification: {
          target: 'qualification',
          guard: ['notBlocked', 'everySectionWritten', 'seatsAreDescribed'],
        },
        CommissoriumLapsed: { target: 'lapsed' },
      },
    },
    qualification: {
      title: 'Kvalificeres',
      description: 'Begge kontaktdirektører kvalificerer kommissoriet.',
      on: {
        ...escalations,
        CommissoriumQualified: bothSides('approval'),
        CommissoriumReturned: { target: 'drafting' },
        CommissoriumLapsed: { target: 'lapsed' },
      },
    },
    approval: {
      title: 'Til godkendelse',
      description: 'Styregruppen godkender på et møde eller skriftligt, eller begge formænd gør det mellem møderne.',
      on: {
        ...escalations,
        CommissoriumApprovedByChair: bothSides('nomination', 'chairsMayApprove'),
        SentToWrittenApproval: { target: 'writtenApproval', guard: ['notBlocked', 'writtenRouteIsOpen'] },
        CommissoriumApprovedAtMeeting: { target: 'nomination', guard: 'notBlocked' },
        CommissoriumReturned: { target: 'drafting' },
        CommissoriumRejected: { target: 'rejected' },
        CommissoriumLapsed: { target: 'lapsed' },
      },
    },
    writtenApproval: {
      title: 'Til skriftlig godkendelse',
      description: 'Styregruppens medlemmer spørges skriftligt; kommissoriet venter på udfaldet.',
      on: {
        ...escalations,
        WrittenApprovalEnded: [
          { target: 'nomination', guard: ['isAwaited', 'wasApproved'] },
          { target: 'drafting', guard: ['isAwaited', 'wasReturned'] },
          { target: 'rejected', guard: ['isAwaited', 'wasRejected'] },
          { target: 'approval', guard: ['isAwaited'] },
        ],
        CommissoriumLapsed: { target: 'lapsed' },
      },
    },
    nomination: {
      title: 'Udpegning',
      description: 'Hver side udpeger medlemmer og sekretær.',
      on: {
        ...escalations,
        MemberNominated: { guard: ['ownSide', 'seatIsWanted'] },
        SecretaryNamed: { guard: ['ownSide', 'secretaryIsNotTheOther'] },
        WorkingGroupStarted: {
          target: 'active',
          guard: ['notBlocked', 'mandatorySeatsFilled', 'bothSecretariesNamed'],
        },
        WorkingGroupDissolved: { target: 'dissolved' },
      },
    },
    active: {
      title: 'Arbejdsgruppen arbejder',
      description: 'De nødvendige poster er besat, og begge sekretærer er udpeget.',
      on: {
        ...escalations,
        MemberNominated: { guard: ['ownSide', 'seatIsWanted'] },
        WorkingGroupExtended: {},
        WorkingGroupDissolved: { target: 'dissolved' },
      },
    },
    rejected: { title: 'Afvist', description: 'Styregruppen ville ikke godkende kommissoriet.', type: 'final' },
    lapsed: { title: 'Bortfaldet', description: 'Der er ikke længere brug for kommissoriet.', type: 'final' },
    dissolved: { title: 'Opløst', description: 'Arbejdsgruppen er færdig eller nedlagt.', type: 'final' },
  },
};
