import type { Fact } from '#engine/fact.js';
import type { Guard } from '#engine/procedure.js';
import { differentPeople, otherSideConsented } from '../../dual-consent.js';
import { actsAs } from '../../moved-seat.js';
import type { Escalated } from './escalation-context.js';

/** The conditions of the escalation of version 1. */
export const escalationGuards = {
  notBlocked: {
    text: 'En eskalering standser fremdriften. Kontaktdirektørerne skal afgøre den først.',
    holds: ({ escalation }) => escalation?.blocking !== true,
  },
  resolutionIsProposed: {
    text: 'Der er ikke foreslået nogen afgørelse endnu.',
    holds: ({ escalation }) => escalation?.proposal !== undefined,
  },
  otherSideProposedIt: {
    text: 'Den anden sides kontaktdirektør skal tiltræde afgørelsen.',
    holds: ({ escalation }, fact) => otherSideConsented(escalation?.consents ?? {}, fact),
  },
  notTheProposer: {
    text: 'Samme person kan ikke afgøre for begge sider, heller ikke som stedfortræder.',
    holds: ({ escalation }, fact) => differentPeople(escalation?.consents ?? {}, fact),
  },
  raisedIt: {
    text: 'Kun den post, der eskalerede, kan trække eskaleringen tilbage.',
    holds: ({ escalation }, fact) => escalation !== undefined && actsAs(escalation.raisedBy, fact),
  },
} satisfies Record<string, Guard<Escalated, Fact>>;
