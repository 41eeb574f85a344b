import type { Fact } from '#engine/fact.js';
import type { AddAlias, AssignAgreement, DissolveBody, EstablishBody, RecordMembership } from './commands.js';
import type { AwaitReport, CancelMeeting, PlanMeeting, ReceiveReport } from './meeting-inputs.js';

export type BodyEstablished = Fact<'BodyEstablished', EstablishBody>;
export type AliasAdded = Fact<'AliasAdded', AddAlias>;
export type MembershipRecorded = Fact<'MembershipRecorded', RecordMembership>;
export type AgreementAssigned = Fact<'AgreementAssigned', AssignAgreement>;
export type BodyDissolved = Fact<'BodyDissolved', DissolveBody>;

export type MeetingPlanned = Fact<'MeetingPlanned', PlanMeeting>;
export type MeetingCancelled = Fact<'MeetingCancelled', CancelMeeting>;
export type ReportAwaited = Fact<'ReportAwaited', AwaitReport>;
export type ReportReceived = Fact<'ReportReceived', ReceiveReport>;

export type BodyFact =
  | BodyEstablished
  | AliasAdded
  | MembershipRecorded
  | AgreementAssigned
  | BodyDissolved
  | MeetingPlanned
  | MeetingCancelled
  | ReportAwaited
  | ReportReceived;
