import type { Fact } from '#engine/fact.js';
import type { AddAlias, AssignAgreement, DissolveBody, EstablishBody, RecordMembership } from './commands.js';

export type BodyEstablished = Fact<'BodyEstablished', EstablishBody>;
export type AliasAdded = Fact<'AliasAdded', AddAlias>;
export type MembershipRecorded = Fact<'MembershipRecorded', RecordMembership>;
export type AgreementAssigned = Fact<'AgreementAssigned', AssignAgreement>;
export type BodyDissolved = Fact<'BodyDissolved', DissolveBody>;

export type BodyFact = BodyEstablished | AliasAdded | MembershipRecorded | AgreementAssigned | BodyDissolved;
