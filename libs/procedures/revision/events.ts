import type { Fact } from '#engine/fact.js';
import type { CarriedRules } from '../carried-rules.js';
import type * as commands from './commands.js';
import type { EscalationReport } from '../escalation-reports.js';
import type * as hearing from './hearing-inputs.js';

/** A need carries what the run must know for good: who owns the agreement and the rules that apply. */
export type NeedReported = Fact<
  'NeedReported',
  commands.ReportNeed & { readonly tovholderfunktion: string; readonly rules: CarriedRules }
>;
export type SporProposed = Fact<'SporProposed', commands.ProposeSpor>;
export type NoNeedProposed = Fact<'NoNeedProposed', commands.ProposeNoNeed>;
export type LowerSporConsented = Fact<'LowerSporConsented', commands.ConsentToLowerSpor>;
export type LowerSporRefused = Fact<'LowerSporRefused', commands.RefuseLowerSpor>;
export type AssessmentReopened = Fact<'AssessmentReopened', commands.ReopenAssessment>;
export type DraftSubmitted = Fact<'DraftSubmitted', commands.SubmitDraft>;
export type SignedOff = Fact<'SignedOff', commands.SignOff>;
export type DraftReturned = Fact<'DraftReturned', commands.ReturnDraft>;
export type ExpertsInvolved = Fact<'ExpertsInvolved', commands.InvolveExperts>;
export type ReviewApproved = Fact<'ReviewApproved', commands.ApproveReview>;
export type ApprovedByChair = Fact<'ApprovedByChair', commands.ApproveAsChair>;
export type ReturnedByChair = Fact<'ReturnedByChair', commands.ReturnByChair>;
export type LiftedToMeeting = Fact<'LiftedToMeeting', commands.LiftToMeeting>;
export type SssDecided = Fact<'SssDecided', commands.RecordSssDecision>;
export type SsuDecided = Fact<'SsuDecided', commands.RecordSsuDecision>;
export type ReportedToSss = Fact<'ReportedToSss', commands.RecordReport>;
export type CommissoriumApproved = Fact<'CommissoriumApproved', commands.ConfirmCommissorium>;
export type CommissoriumEnded = Fact<'CommissoriumEnded', commands.ReportCommissoriumEnded>;
export type SentToFollowUp = Fact<'SentToFollowUp', commands.SendToFollowUp>;
export type FollowUpRecorded = Fact<'FollowUpRecorded', commands.RecordFollowUp>;
export type PreTreated = Fact<'PreTreated', commands.RecordPreTreatment>;
export type CommentAdded = Fact<'CommentAdded', commands.AddComment>;
export type Paused = Fact<'Paused', commands.Pause>;
export type Resumed = Fact<'Resumed', commands.Resume>;
export type Withdrawn = Fact<'Withdrawn', commands.Withdraw>;
export type KnownCourseRegistered = Fact<'KnownCourseRegistered', commands.RegisterKnownCourse>;
export type MilestoneRecorded = Fact<'MilestoneRecorded', commands.RecordMilestone>;
export type KnownCourseClosed = Fact<'KnownCourseClosed', commands.CloseKnownCourse>;

/** What can happen on every version of the procedure. */
export type SharedFact =
  | NeedReported
  | SporProposed
  | NoNeedProposed
  | LowerSporConsented
  | LowerSporRefused
  | AssessmentReopened
  | DraftSubmitted
  | SignedOff
  | DraftReturned
  | ExpertsInvolved
  | ReviewApproved
  | ApprovedByChair
  | ReturnedByChair
  | LiftedToMeeting
  | SssDecided
  | SsuDecided
  | ReportedToSss
  | CommissoriumApproved
  | CommissoriumEnded
  | SentToFollowUp
  | FollowUpRecorded
  | PreTreated
  | CommentAdded
  | Paused
  | Resumed
  | Withdrawn
  | KnownCourseRegistered
  | MilestoneRecorded
  | KnownCourseClosed;

export type SentToHearing = Fact<'SentToHearing', hearing.SendToHearing>;
export type HearingDraftSubmitted = Fact<'HearingDraftSubmitted', hearing.SubmitHearingDraft>;
export type ResponsesCollected = Fact<'ResponsesCollected', hearing.ReportHearingClosed>;
export type ResponsesProcessed = Fact<'ResponsesProcessed', hearing.ReportHearingConcluded>;
export type HearingReopened = Fact<'HearingReopened', hearing.ReportHearingReopened>;
export type HearingCalledOff = Fact<'HearingCalledOff', hearing.ReportHearingCalledOff>;

/** What can happen on the newest version. */
export type RevisionFact =
  | SharedFact
  | EscalationReport
  | SentToHearing
  | HearingDraftSubmitted
  | ResponsesCollected
  | ResponsesProcessed
  | HearingReopened
  | HearingCalledOff;
