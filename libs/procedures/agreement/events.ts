import type { Fact } from '#engine/fact.js';
import type {
  AssignTovholderfunktion,
  BringIntoForce,
  PublishVersion,
  RecordKnownFact,
  RegisterAgreement,
  SupersedeAgreement,
  TerminateAgreement,
} from './commands.js';

export type AgreementRegistered = Fact<'AgreementRegistered', RegisterAgreement>;
export type KnownFactRecorded = Fact<'KnownFactRecorded', RecordKnownFact>;
export type AgreementBroughtIntoForce = Fact<'AgreementBroughtIntoForce', BringIntoForce>;
export type VersionPublished = Fact<'VersionPublished', PublishVersion>;
export type TovholderfunktionAssigned = Fact<'TovholderfunktionAssigned', AssignTovholderfunktion>;
export type AgreementSuperseded = Fact<'AgreementSuperseded', SupersedeAgreement>;
export type AgreementTerminated = Fact<'AgreementTerminated', TerminateAgreement>;

export type AgreementFact =
  | AgreementRegistered
  | KnownFactRecorded
  | AgreementBroughtIntoForce
  | VersionPublished
  | TovholderfunktionAssigned
  | AgreementSuperseded
  | AgreementTerminated;
