import type { Definition } from '#engine/procedure.js';
import { danishDay } from '#engine/calendar.js';
import type { ChairApprovedCaseContext } from './context.js';
import type { ChairApprovedCaseFact, ReportDeadline } from './events.js';

/** What each fact changes. */
export const evolve: Definition<ChairApprovedCaseContext, ChairApprovedCaseFact>['evolve'] = {
  ChairApprovalRegistered: (context, { data }) => ({ ...context, ...data }),
  CaseReported: (context, { data }) => ({ ...context, report: data }),
  // A plan that changes when the deadline has passed, or the report is given, is too late to change either.
  MeetingPlanFollowed: (context, { data }) =>
    context.overdueSince === undefined && context.report === undefined ? dueBy(context, data) : context,
  ReportDeadlineReached: (context, { data, at }) =>
    data.deadline >= danishDay(at) ? dueBy(context, data) : { ...context, overdueSince: at },
};

function dueBy(
  { atMeeting: _former, ...context }: ChairApprovedCaseContext,
  deadline: ReportDeadline,
): ChairApprovedCaseContext {
  return { ...context, ...deadline };
}
