import type { Fact } from '#engine/fact.js';
import type * as input from './commands.js';

export type SuccessionPrepared = Fact<'SuccessionPrepared', input.PrepareSuccession>;
export type SuccessionRevised = Fact<'SuccessionRevised', input.ReviseSuccession>;
export type SuccessorConfirmed = Fact<'SuccessorConfirmed', input.ConfirmSuccessor>;
export type SuccessionApproved = Fact<'SuccessionApproved', input.ApproveSuccession>;
export type SuccessionReopened = Fact<'SuccessionReopened', input.ReopenSuccession>;
/** With the names the old bodies had on the day they gave way, by id. */
export type SuccessionBegun = Fact<'SuccessionBegun', { readonly names: { readonly [body: string]: string } }>;
export type SuccessionConcluded = Fact<'SuccessionConcluded', input.ConcludeSuccession>;
export type SuccessionReviewed = Fact<'SuccessionReviewed', input.ReviewSuccession>;
export type SuccessionCancelled = Fact<'SuccessionCancelled', input.CancelSuccession>;

export type SuccessionFact =
  | SuccessionPrepared
  | SuccessionRevised
  | SuccessorConfirmed
  | SuccessionApproved
  | SuccessionReopened
  | SuccessionBegun
  | SuccessionConcluded
  | SuccessionReviewed
  | SuccessionCancelled;
