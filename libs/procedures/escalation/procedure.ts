import { defineProcedure } from '#engine/procedure.js';
import { closingCommands } from './closing-commands.js';
import { noRules } from '../carried-rules.js';
import type { EscalationContext } from './context.js';
import { passes } from './deadlines.js';
import { directorCommands } from './director-commands.js';
import type { EscalationFact } from './events.js';
import { evolve } from './evolve.js';
import { guards } from './guards.js';
import { type EscalationTimer, chart } from './machine.js';
import { label } from './naming.js';
import { awaits } from './next.js';
import { raisingCommands } from './raising-commands.js';
import { events } from './texts.js';
import { view } from './view.js';

const begin: EscalationContext = {
  about: { procedure: '', id: '', title: '' },
  tovholderfunktion: '',
  blocking: false,
  question: '',
  raisedBy: { seat: '', function: '', body: '' },
  raisedOn: '',
  rules: noRules,
  positions: {},
  resolutions: {},
  deadlinesPassed: 0,
};

const due = ({ deadline }: EscalationContext) => deadline && passes(deadline);

const timers = {
  positionsDue: { title: 'Frist for den anden sides holdning', command: 'ClosePositions', due },
  answersDue: { title: 'Frist for kontaktdirektørerne', command: 'PassAnswerDeadline', due },
  objectionDue: { title: 'Frist for indsigelse', command: 'LetResolutionStand', due },
} satisfies Record<EscalationTimer, object>;

/** A doubt or dispute, or a plain question, before the two contact directors (domain section 2.4). */
export const escalation = defineProcedure<EscalationContext, EscalationFact>({
  name: 'escalation',
  version: 1,
  reading: { usual: 'internal' },
  title: 'Eskalering',
  description: 'En tvivl eller tvist, som kontaktdirektørerne afgør, eller et spørgsmål, de svarer på.',
  begin,
  chart,
  guards,
  timers,
  events,
  evolve,
  awaits,
  view,
  label,
  subject: ({ about: { procedure, id } }) => ({ procedure, id }),
  commands: { ...raisingCommands, ...directorCommands, ...closingCommands },
});
