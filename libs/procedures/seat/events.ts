import type { Fact } from '#engine/fact.js';
import type {
  AbolishSeat,
  Appoint,
  ApproveSubstitute,
  CreateSeat,
  DeclineSubstitute,
  EndTerm,
  ProposeSubstitute,
  RevokeSubstitute,
} from './commands.js';

export type SeatCreated = Fact<'SeatCreated', CreateSeat>;
export type HolderAppointed = Fact<'HolderAppointed', Appoint>;
export type TermEnded = Fact<'TermEnded', EndTerm>;
export type SubstituteProposed = Fact<'SubstituteProposed', ProposeSubstitute>;
export type SubstituteApproved = Fact<'SubstituteApproved', ApproveSubstitute>;
export type SubstituteDeclined = Fact<'SubstituteDeclined', DeclineSubstitute>;
export type SubstituteRevoked = Fact<'SubstituteRevoked', RevokeSubstitute>;
export type SeatAbolished = Fact<'SeatAbolished', AbolishSeat>;

export type SeatFact =
  | SeatCreated
  | HolderAppointed
  | TermEnded
  | SubstituteProposed
  | SubstituteApproved
  | SubstituteDeclined
  | SubstituteRevoked
  | SeatAbolished;
