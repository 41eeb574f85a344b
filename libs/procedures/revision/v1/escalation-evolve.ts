import type { Occurrence } from '#engine/fact.js';
import type { Definition } from '#engine/procedure.js';
import { sideOf, withConsent } from '../../dual-consent.js';
import { omitting } from '../omitting.js';
import type { SharedContext } from '../shared-context.js';
import type { Escalated, Escalation } from './escalation-context.js';
import type { EscalationFact } from './escalation-events.js';

type Escalating = SharedContext & Escalated;

/** What each fact of version 1's escalation changes. */
export const escalationReducers = <C extends Escalating>(): Definition<C, EscalationFact>['evolve'] => ({
  EscalationRaised: (context, fact) => ({
    ...context,
    escalation: {
      kind: fact.data.kind,
      blocking: fact.data.blocking,
      question: fact.data.question,
      raisedBy: fact.actor.seat,
      positions: withPosition({}, fact, fact.data.position),
      consents: {},
    },
  }),
  PositionStated: (context, fact) =>
    withEscalation(context, (one) => ({ ...one, positions: withPosition(one.positions, fact, fact.data.position) })),
  ResolutionProposed: (context, fact) =>
    withEscalation(context, (one) => ({ ...one, proposal: fact.data, consents: withConsent({}, fact) })),
  ResolutionAccepted: (context) => settled(context),
  EscalationWithdrawn: (context) => omitting(context, 'escalation'),
});

function withEscalation<C extends Escalating>(context: C, change: (one: Escalation) => Escalation): C {
  return context.escalation ? { ...context, escalation: change(context.escalation) } : context;
}

function withPosition(positions: Escalation['positions'], fact: Occurrence, position: string): Escalation['positions'] {
  const side = sideOf(fact);
  return side ? { ...positions, [side]: position } : positions;
}

function settled<C extends Escalating>(context: C): C {
  const { escalation } = context;
  const rest = omitting(context, 'escalation');
  if (!escalation?.proposal) return rest;
  return { ...rest, resolutions: [...rest.resolutions, { question: escalation.question, ...escalation.proposal }] };
}
