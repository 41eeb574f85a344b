import type { Fact } from '#engine/fact.js';
import type { CarriedRules } from '../carried-rules.js';
import type * as commands from './commands.js';

/**
 * The last day the body can be told in time, and the meeting it is to be told at; without one, the rules' days count.
 */
export interface ReportDeadline {
  readonly deadline: string;
  readonly atMeeting?: string;
}

export type ChairApprovalRegistered = Fact<
  'ChairApprovalRegistered',
  commands.RegisterChairApproval & ReportDeadline & { readonly rules: CarriedRules }
>;
export type CaseReported = Fact<'CaseReported', commands.ReportCase>;
export type MeetingPlanFollowed = Fact<'MeetingPlanFollowed', ReportDeadline>;
/**
 * Says what the body's meetings make of the deadline now: the same day, or a later one when its meeting was called off.
 */
export type ReportDeadlineReached = Fact<'ReportDeadlineReached', ReportDeadline>;

export type ChairApprovedCaseFact =
  ChairApprovalRegistered | CaseReported | MeetingPlanFollowed | ReportDeadlineReached;
