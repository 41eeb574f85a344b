import type { Policy, Reaction } from '#engine/policy.js';
import type { EscalationContext } from '../escalation/context.js';
import { POLICY } from '../mandates.js';

/** The run that something is escalated about is told when it opens and what came of it. */
export const tellOfEscalation: Policy = {
  name: 'tell-of-escalation',
  title: 'Meld eskaleringen til sagen',
  description: 'Når noget eskaleres, afgøres, trækkes tilbage eller bortfalder, får sagen besked.',
  listensTo: ['escalation'],
  react({ event, entered, run }) {
    const { about, kind, blocking, question, settlement } = run.context as EscalationContext;
    const tell = (command: string, data: Reaction['data']): Reaction[] => [
      { procedure: about.procedure, id: about.id, command, data: { escalation: run.id, ...data }, mootWhenEnded: true },
    ];
    // A question for advice is nothing that the case has to know of.
    if (kind === undefined) return [];
    if (event.type === 'EscalationRaised') return tell('ReportEscalationOpened', { kind, blocking, question });
    if (entered.has('resolved') && settlement) {
      const { resolution, scope } = settlement;
      return tell('ReportEscalationSettled', { outcome: 'resolved', resolution, scope });
    }
    if (entered.has('withdrawn')) return tell('ReportEscalationSettled', { outcome: 'withdrawn' });
    // An escalation that lapsed because the case is over has nobody to tell.
    const byHand = entered.has('lapsed') && event.metadata.mandate.function !== POLICY.function;
    return byHand ? tell('ReportEscalationSettled', { outcome: 'lapsed' }) : [];
  },
};
