import type { Fact } from '#engine/fact.js';
import type { AbolishSeat, Appoint, ApproveSubstitute, CreateSeat, EndTerm } from './commands.js';

export type SeatCreated = Fact<'SeatCreated', CreateSeat>;
export type HolderAppointed = Fact<'HolderAppointed', Appoint>;
export type TermEnded = Fact<'TermEnded', EndTerm>;
export type SubstituteApproved = Fact<'SubstituteApproved', ApproveSubstitute>;
export type SeatAbolished = Fact<'SeatAbolished', AbolishSeat>;

export type SeatFact = SeatCreated | HolderAppointed | TermEnded | SubstituteApproved | SeatAbolished;
