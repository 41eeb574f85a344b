import type { Fact } from '#engine/fact.js';
import type { CarriedRules } from '../carried-rules.js';
import type * as commands from './commands.js';

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
export type HearingOpened = Fact<'HearingOpened', commands.OpenHearing>;
export type HearingDraftSubmitted = Fact<'HearingDraftSubmitted', commands.SubmitHearingDraft>;
export type HearingResponseRecorded = Fact<'HearingResponseRecorded', commands.RecordHearingResponse>;
export type HearingExtended = Fact<'HearingExtended', commands.ExtendHearing>;
export type HearingClosed = Fact<'HearingClosed', commands.CloseHearing>;
export type ResponseHandled = Fact<'ResponseHandled', commands.HandleResponse>;
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
export type ContactDirectorsConsulted = Fact<'ContactDirectorsConsulted', commands.ConsultContactDirectors>;
export type AdviceGiven = Fact<'AdviceGiven', commands.GiveAdvice>;
export type Paused = Fact<'Paused', commands.Pause>;
export type Resumed = Fact<'Resumed', commands.Resume>;
export type Withdrawn = Fact<'Withdrawn', commands.Withdraw>;
export type EscalationRaised = Fact<'EscalationRaised', commands.RaiseEscalation>;
export type PositionStated = Fact<'PositionStated', commands.StatePosition>;
export type ResolutionProposed = Fact<'ResolutionProposed', commands.ProposeResolution>;
export type ResolutionAccepted = Fact<'ResolutionAccepted', commands.AcceptResolution>;
export type EscalationWithdrawn = Fact<'EscalationWithdrawn', commands.WithdrawEscalation>;
export type KnownCourseRegistered = Fact<'KnownCourseRegistered', commands.RegisterKnownCourse>;
export type MilestoneRecorded = Fact<'MilestoneRecorded', commands.RecordMilestone>;
export type KnownCourseClosed = Fact<'KnownCourseClosed', commands.CloseKnownCourse>;

export type RevisionFact =
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
  | HearingOpened
  | HearingDraftSubmitted
  | HearingResponseRecorded
  | HearingExtended
  | HearingClosed
  | ResponseHandled
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
  | ContactDirectorsConsulted
  | AdviceGiven
  | Paused
  | Resumed
  | Withdrawn
  | EscalationRaised
  | PositionStated
  | ResolutionProposed
  | ResolutionAccepted
  | EscalationWithdrawn
  | KnownCourseRegistered
  | MilestoneRecorded
  | KnownCourseClosed;
