import type { ChartState, ChartTransition } from '#engine/chart.js';
import type { ChairApprovedCaseFact } from './events.js';
import type { ChairApprovedCaseGuard } from './guards.js';

/** Whether it is in time is judged by the day of the meeting, not by the day somebody wrote it down. */
const reported: ChartTransition<ChairApprovedCaseGuard>[] = [
  { target: 'reported', guard: ['meetingFits', 'reportedInTime'] },
  { target: 'reportedLate', guard: 'meetingFits' },
];

/**
 * What the chairmanship approved between two meetings, until the next meeting is told (domain sections 2.2 and 2.8).
 */
export const chart: ChartState<ChairApprovedCaseFact['type'], ChairApprovedCaseGuard> = {
  title: 'Formandsgodkendt sag',
  description: 'Noget, formandskabet har godkendt mellem møderne, og som organet skal orienteres om.',
  initial: 'unregistered',
  states: {
    unregistered: {
      title: 'Ikke begyndt',
      description: 'Sagen findes ikke endnu.',
      quiet: true,
      on: { ChairApprovalRegistered: { target: 'pending' } },
    },
    pending: {
      title: 'Venter på næste møde',
      description: 'Organet skal orienteres på sit næste møde.',
      timers: ['report'],
      on: {
        CaseReported: reported,
        MeetingPlanFollowed: { rearms: ['report'] },
        ReportDeadlineReached: [
          { guard: ['deadlineIsReached', 'meetingHasMoved'], rearms: ['report'] },
          { target: 'overdue', guard: 'deadlineIsReached' },
        ],
      },
    },
    overdue: {
      title: 'Orientering mangler',
      description: 'Mødet er holdt, eller fristen er gået, uden at organet er orienteret.',
      on: { CaseReported: reported, MeetingPlanFollowed: {} },
    },
    // Not final: the date may be put right, and a meeting may be planned while the report is on its way.
    reported: {
      title: 'Organet er orienteret',
      description: 'Sagen er taget til efterretning på et møde.',
      on: { CaseReported: reported, MeetingPlanFollowed: {} },
    },
    reportedLate: {
      title: 'Organet er orienteret for sent',
      description: 'Sagen kom på et senere møde, end den skulle.',
      on: { CaseReported: reported, MeetingPlanFollowed: {} },
    },
  },
};
