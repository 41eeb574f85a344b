import type { Fact } from '#engine/fact.js';
import type {
  AddAlias,
  AssignAgreement,
  DissolveBody,
  EstablishBody,
  RecordMembership,
  ReleaseAgreement,
  RenameBody,
} from './commands.js';
import type { AwaitReport, CancelMeeting, PlanMeeting, ReceiveReport } from './meeting-inputs.js';

export type BodyEstablished = Fact<'BodyEstablished', EstablishBody>;
export type BodyRenamed = Fact<'BodyRenamed', RenameBody>;
export type AliasAdded = Fact<'AliasAdded', AddAlias>;
export type MembershipRecorded = Fact<'MembershipRecorded', RecordMembership>;
export type AgreementAssigned = Fact<'AgreementAssigned', AssignAgreement>;
export type AgreementReleased = Fact<'AgreementReleased', ReleaseAgreement>;
export type BodyDissolved = Fact<'BodyDissolved', DissolveBody>;

export type MeetingPlanned = Fact<'MeetingPlanned', PlanMeeting>;
export type MeetingCancelled = Fact<'MeetingCancelled', CancelMeeting>;
export type ReportAwaited = Fact<'ReportAwaited', AwaitReport>;
export type ReportReceived = Fact<'ReportReceived', ReceiveReport>;

export type BodyFact =
  | BodyEstablished
  | BodyRenamed
  | AliasAdded
  | MembershipRecorded
  | AgreementAssigned
  | AgreementReleased
  | BodyDissolved
  | MeetingPlanned
  | MeetingCancelled
  | ReportAwaited
  | ReportReceived;
