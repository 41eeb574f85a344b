import type { Fact } from '#engine/fact.js';
import { type Definition, type Guard, type Words, commandsOf } from '#engine/procedure.js';
import {
  type EscalationReport,
  type EscalationSettled,
  ReportEscalationOpened,
  ReportEscalationSettled,
} from './escalation-reports.js';
import { escalationKinds } from './escalation-words.js';
import { byPolicy } from './mandates.js';

/** What a run that can be escalated knows of it: what is open now. The course of each is a run of its own. */
export interface Escalatable {
  readonly escalations?: readonly ReportEscalationOpened[];
}

/** The escalations that stop a run. */
export function blockingEscalations({ escalations = [] }: Escalatable): readonly ReportEscalationOpened[] {
  return escalations.filter(({ blocking }) => blocking);
}

/** What is noted of an escalation that opens or is settled. */
export const escalatableReducers = <C extends Escalatable>(): Definition<C, EscalationReport>['evolve'] => ({
  EscalationOpened: (context, { data }) => ({ ...context, escalations: [...others(context, data), data] }),
  EscalationSettled: (context, { data }) => ({ ...context, escalations: others(context, data) }),
});

/** The conditions of a chart that escalations can stop. */
export const escalatableGuards = {
  notBlocked: {
    text: 'En eskalering standser arbejdet. Den skal afgøres først.',
    explain: (context) => blockingEscalations(context).map(explained).join(' '),
    holds: (context) => blockingEscalations(context).length === 0,
  },
  noOtherEscalation: {
    text: 'Det er den sidste eskalering, der er åben.',
    readsInput: true,
    holds: (context, { data }) => others(context, data as EscalationSettled['data']).length === 0,
  },
} satisfies Record<string, Guard<Escalatable, Fact>>;

/** The words of what a run is told. */
export const escalatableEvents: { readonly [T in EscalationReport['type']]: Words } = {
  EscalationOpened: {
    title: 'Eskaleret',
    description: 'En tvivl eller tvist i sagen er sendt til kontaktdirektørerne.',
  },
  EscalationSettled: {
    title: 'Eskaleringen er slut',
    description: 'Den er afgjort, trukket tilbage eller bortfaldet.',
  },
};

const command = commandsOf<Escalatable, EscalationReport>();

/** The commands by which policies tell a run what became of an escalation about it. */
export const escalatableCommands = {
  ReportEscalationOpened: command({
    title: 'Notér eskalering',
    description: 'Sker, når en tvivl eller tvist i sagen er eskaleret.',
    input: ReportEscalationOpened,
    fact: 'EscalationOpened',
    mandate: byPolicy,
  }),
  ReportEscalationSettled: command({
    title: 'Notér, at en eskalering er slut',
    description: 'Sker, når en eskalering i sagen er afgjort, trukket tilbage eller bortfaldet.',
    input: ReportEscalationSettled,
    fact: 'EscalationSettled',
    mandate: byPolicy,
  }),
};

/** Names what stops the run, so that nobody has to look for it. */
function explained({ kind, question, escalation }: ReportEscalationOpened): string {
  return `Arbejdet står stille, til denne ${escalationKinds[kind].toLocaleLowerCase('da')} er afgjort: »${question}« (eskalering ${escalation}).`;
}

function others(
  { escalations = [] }: Escalatable,
  { escalation }: { readonly escalation: string },
): ReportEscalationOpened[] {
  return escalations.filter((one) => one.escalation !== escalation);
}
