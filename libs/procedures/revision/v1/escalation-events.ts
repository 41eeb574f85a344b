import type { Fact } from '#engine/fact.js';
import type * as commands from './escalation-inputs.js';

export type EscalationRaised = Fact<'EscalationRaised', commands.RaiseEscalation>;
export type PositionStated = Fact<'PositionStated', commands.StatePosition>;
export type ResolutionProposed = Fact<'ResolutionProposed', commands.ProposeResolution>;
export type ResolutionAccepted = Fact<'ResolutionAccepted', commands.AcceptResolution>;
export type EscalationWithdrawn = Fact<'EscalationWithdrawn', commands.WithdrawEscalation>;

export type EscalationFact =
  EscalationRaised | PositionStated | ResolutionProposed | ResolutionAccepted | EscalationWithdrawn;
