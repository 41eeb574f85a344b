import type { Fact } from '#engine/fact.js';
import type * as commands from './commands.js';
import type { EscalationReport } from '../escalation-reports.js';
import type { NamedBody } from '../named-body.js';

export type AgreementRegistered = Fact<'AgreementRegistered', commands.RegisterAgreement>;
export type KnownFactRecorded = Fact<'KnownFactRecorded', commands.RecordKnownFact>;
export type AgreementBroughtIntoForce = Fact<'AgreementBroughtIntoForce', commands.BringIntoForce>;
export type VersionPublished = Fact<'VersionPublished', commands.PublishVersion>;
export type TovholderfunktionAssigned = Fact<'TovholderfunktionAssigned', commands.AssignTovholderfunktion>;
export type AgreementSuperseded = Fact<'AgreementSuperseded', commands.SupersedeAgreement>;
export type AgreementTerminated = Fact<'AgreementTerminated', commands.TerminateAgreement>;
export type RequirementsAssessed = Fact<'RequirementsAssessed', commands.AssessRequirements>;
export type PracticeDialogueRecorded = Fact<'PracticeDialogueRecorded', commands.RecordPracticeDialogue>;
export type TaskTransferModelUsed = Fact<'TaskTransferModelUsed', commands.RecordTaskTransferModel>;
/** The parties are kept by name, as they were called when they were asked. */
export type AdoptionOpened = Fact<
  'AdoptionOpened',
  { readonly number: number; readonly parties: readonly NamedBody[] }
>;
export type PartyDecided = Fact<'PartyDecided', commands.RecordPartyDecision>;
export type PartyOptedOut = Fact<'PartyOptedOut', commands.RecordOptOut>;
export type AdoptionCountRecorded = Fact<'AdoptionCountRecorded', commands.RecordAdoptionCount>;
export type ImplementationOpened = Fact<
  'ImplementationOpened',
  { readonly number: number; readonly clusters: readonly NamedBody[] }
>;
export type ImplementationPlanned = Fact<'ImplementationPlanned', commands.PlanImplementation>;
export type TrainingBegun = Fact<'TrainingBegun', commands.BeginTraining>;
export type TakenIntoUse = Fact<'TakenIntoUse', commands.TakeIntoUse>;
export type InterpretationEntered = Fact<'InterpretationEntered', commands.EnterInterpretation>;

export type AgreementFact =
  | EscalationReport
  | AgreementRegistered
  | KnownFactRecorded
  | AgreementBroughtIntoForce
  | VersionPublished
  | TovholderfunktionAssigned
  | AgreementSuperseded
  | AgreementTerminated
  | RequirementsAssessed
  | PracticeDialogueRecorded
  | TaskTransferModelUsed
  | AdoptionOpened
  | PartyDecided
  | PartyOptedOut
  | AdoptionCountRecorded
  | ImplementationOpened
  | ImplementationPlanned
  | TrainingBegun
  | TakenIntoUse
  | InterpretationEntered;
