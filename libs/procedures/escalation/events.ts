import type { Fact } from '#engine/fact.js';
import type { CarriedRules } from '../carried-rules.js';
import type * as commands from './commands.js';
import type { Deadline, Subject } from './context.js';

/** What a run must know for good: what it is about, whose it is, and the rules that apply. */
interface Known {
  readonly about: Subject;
  readonly tovholderfunktion: string;
  readonly rules: CarriedRules;
}

/** A fact that a deadline runs from keeps it, so that nobody ever needs to count its days anew. */
interface Running {
  readonly deadline: Deadline;
}

export type EscalationRaised = Fact<
  'EscalationRaised',
  Omit<commands.Escalate, 'about' | 'tovholderfunktion'> & Known & Running
>;
export type PositionGiven = Fact<'PositionGiven', commands.GivePosition & Partial<Running>>;
export type PositionsClosed = Fact<'PositionsClosed', commands.ClosePositions & Running>;
/** With a new deadline as long as they are reminded, and without one when it goes to SSS. */
export type AnswerDeadlinePassed = Fact<'AnswerDeadlinePassed', commands.PassAnswerDeadline & Partial<Running>>;
export type ResolutionGiven = Fact<'ResolutionGiven', commands.GiveResolution & Partial<Running>>;
export type ResolutionJoined = Fact<'ResolutionJoined', commands.JoinResolution>;
export type ResolutionObjectedTo = Fact<'ResolutionObjectedTo', commands.ObjectToResolution>;
export type ResolutionStood = Fact<'ResolutionStood', commands.LetResolutionStand>;
export type ConflictDeclared = Fact<'ConflictDeclared', commands.DeclareConflict>;
export type SssResolved = Fact<'SssResolved', commands.RecordSssResolution>;
export type ReferredToSsu = Fact<'ReferredToSsu', commands.ReferToSsu>;
export type SsuResolved = Fact<'SsuResolved', commands.RecordSsuResolution>;
export type EscalationTakenBack = Fact<'EscalationTakenBack', commands.TakeBackEscalation>;
export type EscalationLapsed = Fact<'EscalationLapsed', commands.LapseEscalation>;
export type AdviceAsked = Fact<'AdviceAsked', Omit<commands.AskForAdvice, 'about' | 'tovholderfunktion'> & Known>;
export type AdviceGiven = Fact<'AdviceGiven', commands.Advise>;

export type EscalationFact =
  | EscalationRaised
  | PositionGiven
  | PositionsClosed
  | AnswerDeadlinePassed
  | ResolutionGiven
  | ResolutionJoined
  | ResolutionObjectedTo
  | ResolutionStood
  | ConflictDeclared
  | SssResolved
  | ReferredToSsu
  | SsuResolved
  | EscalationTakenBack
  | EscalationLapsed
  | AdviceAsked
  | AdviceGiven;
