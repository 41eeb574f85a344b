import { commandsOf } from '#engine/procedure.js';
import { missingSides } from '../dual-consent.js';
import * as input from './commands.js';
import type { EscalationContext } from './context.js';
import { deadlineFrom } from './deadlines.js';
import type { EscalationFact } from './events.js';
import * as mandate from './mandates.js';

const command = commandsOf<EscalationContext, EscalationFact>();

/** What the contact directors may do with a case. */
export const directorCommands = {
  GiveResolution: command({
    title: 'Afgør',
    description:
      'Afgør for din side. Har den anden afgjort det samme, er sagen afgjort; en anden afgørelse sender den til styregruppen.',
    input: input.GiveResolution,
    fact: 'ResolutionGiven',
    settles: ['EscalationRaised', 'PositionGiven'],
    mandate: mandate.contactDirector,
    // A doubt that one of them settles stands unless the other objects in time; what comes second has no deadline.
    record: (data, { context: { kind, rules, resolutions } }, { now, acting }) => ({
      ...data,
      ...(kind === 'doubt' &&
        missingSides({ ...resolutions, ...(acting.side && { [acting.side]: undefined }) }).length === 2 && {
          deadline: deadlineFrom(now, 'objectionDays', rules),
        }),
    }),
  }),
  JoinResolution: command({
    title: 'Tiltræd afgørelsen',
    description: 'Siger for din side ja til den andens afgørelse. Så er sagen afgjort.',
    input: input.JoinResolution,
    fact: 'ResolutionJoined',
    settles: ['EscalationRaised', 'PositionGiven'],
    mandate: mandate.contactDirector,
  }),
  ObjectToResolution: command({
    title: 'Gør indsigelse',
    description: 'Siger for din side nej til den andens afgørelse. Så afgør styregruppen sagen.',
    input: input.ObjectToResolution,
    fact: 'ResolutionObjectedTo',
    mandate: mandate.contactDirector,
  }),
  DeclareConflict: command({
    title: 'Meld dig inhabil',
    description: 'Siger, at du er inhabil. Så afgør styregruppen sagen.',
    input: input.DeclareConflict,
    fact: 'ConflictDeclared',
    mandate: mandate.contactDirector,
  }),
  Advise: command({
    title: 'Giv råd',
    description: 'Svarer på spørgsmålet uden eskalering. Det er nok, at den ene af jer gør det.',
    input: input.Advise,
    fact: 'AdviceGiven',
    settles: ['AdviceAsked'],
    mandate: mandate.contactDirector,
  }),
};
