import { danishDay, endOfDanishDay } from '#engine/calendar.js';
import type { Guard } from '#engine/procedure.js';
import { POLICY } from '../mandates.js';
import type { ChairApprovedCaseContext } from './context.js';
import type { CaseReported, ChairApprovedCaseFact, ReportDeadlineReached } from './events.js';

/** The names of the conditions in the chart. */
export type ChairApprovedCaseGuard = keyof typeof guards;

/** The conditions of the chart, each with what a refused user is told. */
export const guards = {
  meetingFits: {
    text: 'Mødet skal ligge efter godkendelsen og må ikke ligge i fremtiden. Registrér det, når det er holdt.',
    readsInput: true,
    // What another procedure reports was judged there.
    holds: ({ approvedOn }, { data, at, mandate }) => {
      const { meetingOn } = data as CaseReported['data'];
      return mandate.function === POLICY.function || (meetingOn >= approvedOn && meetingOn <= danishDay(at));
    },
  },
  reportedInTime: {
    text: 'Organet er orienteret i tide.',
    readsInput: true,
    holds: ({ deadline }, { data }) => (data as CaseReported['data']).meetingOn <= deadline,
  },
  deadlineIsReached: {
    text: 'Fristen er ikke nået endnu.',
    holds: ({ deadline }, { at }) => at >= endOfDanishDay(deadline),
  },
  meetingHasMoved: {
    text: 'Mødet er flyttet.',
    readsInput: true,
    holds: (_context, { data, at }) => (data as ReportDeadlineReached['data']).deadline >= danishDay(at),
  },
} satisfies Record<string, Guard<ChairApprovedCaseContext, ChairApprovedCaseFact>>;
