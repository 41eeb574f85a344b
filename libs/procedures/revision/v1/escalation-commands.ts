import { commandsOf } from '#engine/procedure.js';
import * as mandate from '../mandates.js';
import type { SharedContext } from '../shared-context.js';
import type { Escalated } from './escalation-context.js';
import type { EscalationFact } from './escalation-events.js';
import * as input from './escalation-inputs.js';

const command = commandsOf<SharedContext & Escalated, EscalationFact>();

/** Commands of version 1's escalation, from what is raised to what settles it. */
export const escalationCommands = {
  RaiseEscalation: command({
    title: 'Eskalér',
    description: 'Sender en tvivl eller tvist til kontaktdirektørerne.',
    input: input.RaiseEscalation,
    fact: 'EscalationRaised',
    mandate: mandate.escalator,
  }),
  StatePosition: command({
    title: 'Giv sin sides holdning',
    description: 'Stiller sin sides holdning ved siden af den andens.',
    input: input.StatePosition,
    fact: 'PositionStated',
    mandate: mandate.escalator,
  }),
  ProposeResolution: command({
    title: 'Foreslå afgørelse',
    description: 'Foreslår en afgørelse med rækkevidde.',
    input: input.ProposeResolution,
    fact: 'ResolutionProposed',
    settles: ['EscalationRaised', 'PositionStated'],
    mandate: mandate.contactDirector,
  }),
  AcceptResolution: command({
    title: 'Tiltræd afgørelse',
    description: 'Tiltræder den anden kontaktdirektørs forslag.',
    input: input.AcceptResolution,
    fact: 'ResolutionAccepted',
    settles: ['EscalationRaised', 'PositionStated'],
    mandate: mandate.contactDirector,
  }),
  WithdrawEscalation: command({
    title: 'Træk eskalering tilbage',
    description: 'Trækker sin egen eskalering tilbage.',
    input: input.WithdrawEscalation,
    fact: 'EscalationWithdrawn',
    mandate: mandate.escalator,
  }),
};
