import type { Fact } from '#engine/fact.js';
import type { CarriedRules } from '../carried-rules.js';
import type { EscalationReport } from '../escalation-reports.js';
import type * as commands from './commands.js';

export type CommissoriumOpened = Fact<
  'CommissoriumOpened',
  commands.OpenCommissorium & { readonly rules: CarriedRules }
>;
export type SectionWritten = Fact<'SectionWritten', commands.WriteSection>;
export type SeatsDescribed = Fact<'SeatsDescribed', commands.DescribeSeats>;
export type SubmittedForQualification = Fact<'SubmittedForQualification', commands.SubmitForQualification>;
export type CommissoriumQualified = Fact<'CommissoriumQualified', commands.QualifyCommissorium>;
export type CommissoriumReturned = Fact<'CommissoriumReturned', commands.ReturnCommissorium>;
export type CommissoriumApprovedByChair = Fact<'CommissoriumApprovedByChair', commands.ApproveCommissoriumAsChair>;
export type SentToWrittenApproval = Fact<
  'SentToWrittenApproval',
  commands.SendToWrittenApproval & { readonly writtenApproval: string }
>;
export type WrittenApprovalEnded = Fact<'WrittenApprovalEnded', commands.RecordWrittenApproval>;
export type CommissoriumApprovedAtMeeting = Fact<'CommissoriumApprovedAtMeeting', commands.RecordCommissoriumApproval>;
export type CommissoriumRejected = Fact<'CommissoriumRejected', commands.RejectCommissorium>;
export type MemberNominated = Fact<'MemberNominated', commands.NominateMember>;
export type SecretaryNamed = Fact<'SecretaryNamed', commands.NameSecretary>;
export type WorkingGroupStarted = Fact<'WorkingGroupStarted', commands.StartWorkingGroup>;
export type WorkingGroupExtended = Fact<'WorkingGroupExtended', commands.ExtendWorkingGroup>;
export type WorkingGroupDissolved = Fact<'WorkingGroupDissolved', commands.DissolveWorkingGroup>;
export type CommissoriumLapsed = Fact<'CommissoriumLapsed', commands.LapseCommissorium>;

export type CommissoriumFact =
  | EscalationReport
  | CommissoriumOpened
  | SectionWritten
  | SeatsDescribed
  | SubmittedForQualification
  | CommissoriumQualified
  | CommissoriumReturned
  | CommissoriumApprovedByChair
  | SentToWrittenApproval
  | WrittenApprovalEnded
  | CommissoriumApprovedAtMeeting
  | CommissoriumRejected
  | MemberNominated
  | SecretaryNamed
  | WorkingGroupStarted
  | WorkingGroupExtended
  | WorkingGroupDissolved
  | CommissoriumLapsed;
