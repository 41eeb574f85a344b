import type { Policy } from '#engine/policy.js';
import type { EscalationContext } from '../escalation/context.js';

/** An interpretation is no use in a case that is over: it is entered where the agreement's readers will look. */
export const enterInterpretation: Policy = {
  name: 'enter-interpretation',
  title: 'Skriv fortolkningen ind i aftalen',
  description: 'Når en eskalering er afgjort med en fortolkning, kommer den i aftalens fortolkningsregister.',
  listensTo: ['escalation'],
  react({ entered, run }) {
    const { agreement, question, settlement } = run.context as EscalationContext;
    if (!entered.has('resolved') || settlement?.scope !== 'interpretation' || agreement === undefined) return [];
    const { resolution, reason, scope, on } = settlement;
    const data = { escalation: run.id, question, text: resolution, reason, scope, on };
    return [{ procedure: 'agreement', id: agreement, command: 'EnterInterpretation', data }];
  },
};
