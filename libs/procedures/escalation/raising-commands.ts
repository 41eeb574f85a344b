import { type ActingSeat, type Surroundings, commandsOf } from '#engine/procedure.js';
import { type CarriedRules, GOVERNANCE, rulesNow } from '../carried-rules.js';
import {
  type EscalationSubject,
  type NamedSubject,
  assertOwnCase,
  subjectLeadsTo,
  subjectNow,
  subjectRefs,
} from '../escalation-subject.js';
import * as input from './commands.js';
import type { EscalationContext, Subject } from './context.js';
import { deadlineFrom } from './deadlines.js';
import type { EscalationFact } from './events.js';
import * as mandate from './mandates.js';

const command = commandsOf<EscalationContext, EscalationFact>();

/** Commands by which something is raised, answered for the other side, and taken back. */
export const raisingCommands = {
  Escalate: command({
    title: 'Eskalér',
    description: 'Sender en tvivl eller tvist til kontaktdirektørerne. Den anden side kan først give sin holdning.',
    input: input.Escalate,
    fact: 'EscalationRaised',
    mandate: mandate.escalator,
    needs: (data) => [...subjectRefs(data), GOVERNANCE],
    leadsTo: subjectLeadsTo,
    record: ({ kind, blocking, question, position, ...named }, _run, surroundings) => {
      const known = knownOf(named, surroundings);
      const deadline = deadlineFrom(surroundings.now, 'positionDays', known.rules);
      return { kind, blocking, question, position, ...known, deadline };
    },
  }),
  GivePosition: command({
    title: 'Giv din sides holdning',
    description: 'Stiller sin sides holdning ved siden af den andens. Derefter får kontaktdirektørerne sagen.',
    input: input.GivePosition,
    fact: 'PositionGiven',
    mandate: mandate.counterpart,
    record: (data, { value, context: { rules } }, { now }) => ({
      ...data,
      ...(value === 'raised' && { deadline: deadlineFrom(now, 'resolutionDays', rules) }),
    }),
  }),
  TakeBackEscalation: command({
    title: 'Træk tilbage',
    description: 'Trækker sin egen eskalering eller sit eget spørgsmål tilbage.',
    input: input.TakeBackEscalation,
    fact: 'EscalationTakenBack',
    mandate: mandate.whoRaisedIt,
  }),
  AskForAdvice: command({
    title: 'Spørg kontaktdirektørerne til råds',
    description: 'Stiller et spørgsmål uden at eskalere. Det standser ikke noget.',
    input: input.AskForAdvice,
    fact: 'AdviceAsked',
    mandate: mandate.asker,
    needs: (data) => [...subjectRefs(data), GOVERNANCE],
    leadsTo: subjectLeadsTo,
    record: ({ question, ...named }, _run, surroundings) => ({ question, ...knownOf(named, surroundings) }),
  }),
};

interface Known extends Pick<EscalationSubject, 'tovholderfunktion' | 'agreement'> {
  readonly about: Subject;
  readonly rules: CarriedRules;
}

/** What the run keeps for good, whatever becomes of the case and the rules later. */
function knownOf(named: NamedSubject, surroundings: Surroundings & { readonly acting: ActingSeat }): Known {
  const subject = subjectNow(named, surroundings);
  assertOwnCase(subject, surroundings.acting);
  const { title, tovholderfunktion, agreement } = subject;
  const { procedure, id } = named.about;
  return {
    about: { procedure, id, title },
    tovholderfunktion,
    ...(agreement !== undefined && { agreement }),
    rules: rulesNow(surroundings),
  };
}
