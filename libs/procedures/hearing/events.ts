import type { Fact } from '#engine/fact.js';
import type { CarriedRules } from '../carried-rules.js';
import type { EscalationReport } from '../escalation-reports.js';
import type { NamedBody } from '../named-body.js';
import type * as commands from './commands.js';
import type * as responses from './response-inputs.js';

/** Whose hearing it is: the seats that work with it besides the secretariat. */
export interface Owner {
  readonly function: string;
  readonly body: string;
}

/** A party with the functions through which it can answer for itself; without any, others record its answer. */
export interface HeardParty extends NamedBody {
  readonly answersBy: readonly string[];
}

/** What a hearing must know for good from its first event. */
interface Beginning {
  readonly parties: readonly HeardParty[];
  readonly owner: Owner;
  readonly rules: CarriedRules;
}

export type HearingPrepared = Fact<'HearingPrepared', Omit<commands.PrepareHearing, 'parties'> & Beginning>;
/** A revision's draft went into hearing; the deadline is the one named, or the rules'. */
export type HearingBegun = Fact<
  'HearingBegun',
  Omit<commands.BeginHearing, 'parties' | 'deadline'> & Beginning & { readonly deadline: string }
>;
export type PreparationChanged = Fact<
  'PreparationChanged',
  Omit<commands.ChangePreparation, 'parties'> & { readonly parties?: readonly HeardParty[] }
>;
export type ShortDeadlineApproved = Fact<'ShortDeadlineApproved', commands.ApproveShortDeadline>;
export type ShortDeadlineRefused = Fact<'ShortDeadlineRefused', commands.RefuseShortDeadline>;
export type HearingOpened = Fact<'HearingOpened', commands.OpenHearing & { readonly deadline: string }>;
export type PartiesAdded = Fact<
  'PartiesAdded',
  Omit<commands.AddParties, 'parties'> & { readonly parties: readonly HeardParty[] }
>;
/** From the party itself or recorded for it; which of the two is in the mandate. */
export type ResponseReceived = Fact<'ResponseReceived', responses.RecordResponse>;
export type HearingExtended = Fact<'HearingExtended', commands.ExtendHearing>;
export type HearingClosed = Fact<'HearingClosed', commands.CloseHearing>;
export type HearingReopened = Fact<'HearingReopened', commands.ReopenHearing>;
export type ResponseSplit = Fact<'ResponseSplit', responses.SplitResponse>;
export type RemarkCorrected = Fact<'RemarkCorrected', responses.CorrectRemark>;
export type RemarkHandled = Fact<'RemarkHandled', responses.HandleRemark>;
export type HearingConcluded = Fact<'HearingConcluded', commands.ConcludeHearing>;
export type HearingCancelled = Fact<'HearingCancelled', commands.CancelHearing>;

export type HearingFact =
  | EscalationReport
  | HearingPrepared
  | HearingBegun
  | PreparationChanged
  | ShortDeadlineApproved
  | ShortDeadlineRefused
  | HearingOpened
  | PartiesAdded
  | ResponseReceived
  | HearingExtended
  | HearingClosed
  | HearingReopened
  | ResponseSplit
  | RemarkCorrected
  | RemarkHandled
  | HearingConcluded
  | HearingCancelled;
