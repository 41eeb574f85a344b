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
    const tell = (command: string, data: Reaction['data']): Reaction => {
      const told = { escalation: run.id, ...data };
      return { procedure: about.procedure, id: about.id, command, data: told, mootWhenEnded: true };
    };
    // A question for advice is nothing that the case has to know of.
    if (kind === undefined) return [];
    if (event.type === 'EscalationRaised') {
      // The case may have ended in the very moment it was raised, and then nobody would ever close it.
      const reason = 'Den sag, eskaleringen handler om, sluttede, netop som den blev rejst.';
      const lapse = { procedure: 'escalation', id: run.id, command: 'LapseEscalation', data: { reason } };
      const told = tell('ReportEscalationOpened', { kind, blocking, question });
      return [{ ...told, instead: { ...lapse, mootWhenEnded: true } }];
    }
    if (entered.has('resolved') && settlement) {
      const { resolution, scope } = settlement;
      return [tell('ReportEscalationSettled', { outcome: 'resolved', resolution, scope })];
    }
    if (entered.has('withdrawn')) return [tell('ReportEscalationSettled', { outcome: 'withdrawn' })];
    // An escalation that lapsed because the case is over has nobody to tell.
    const byHand = entered.has('lapsed') && event.metadata.mandate.function !== POLICY.function;
    return byHand ? [tell('ReportEscalationSettled', { outcome: 'lapsed' })] : [];
  },
};
