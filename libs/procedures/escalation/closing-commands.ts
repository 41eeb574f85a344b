import { commandsOf } from '#engine/procedure.js';
import * as input from './commands.js';
import { type EscalationContext, climbsWhenPassed } from './context.js';
import { deadlineFrom } from './deadlines.js';
import type { EscalationFact } from './events.js';
import * as mandate from './mandates.js';

const command = commandsOf<EscalationContext, EscalationFact>();

/** What the clock does at a deadline, what meetings decide, and the end of a case with nothing left to settle. */
export const closingCommands = {
  ClosePositions: command({
    title: 'Send til kontaktdirektørerne',
    description: 'Sker, når fristen for den anden sides holdning er udløbet.',
    input: input.ClosePositions,
    fact: 'PositionsClosed',
    mandate: mandate.deadline,
    record: (data, { context: { rules } }, { now }) => ({
      ...data,
      deadline: deadlineFrom(now, 'resolutionDays', rules),
    }),
  }),
  PassAnswerDeadline: command({
    title: 'Ryk kontaktdirektørerne, eller send til styregruppen',
    description:
      'Sker, når fristen for kontaktdirektørerne er udløbet: først en rykker og en ny frist, siden styregruppen.',
    input: input.PassAnswerDeadline,
    fact: 'AnswerDeadlinePassed',
    mandate: mandate.deadline,
    record: (data, { context }, { now }) => ({
      ...data,
      ...(!climbsWhenPassed(context) && { deadline: deadlineFrom(now, 'resolutionDays', context.rules) }),
    }),
  }),
  LetResolutionStand: command({
    title: 'Lad afgørelsen stå',
    description: 'Sker, når fristen for indsigelse mod den ene kontaktdirektørs afgørelse er udløbet.',
    input: input.LetResolutionStand,
    fact: 'ResolutionStood',
    mandate: mandate.deadline,
  }),
  RecordSssResolution: command({
    title: 'Registrér styregruppens afgørelse',
    description: 'Registrerer, hvad Strategisk Sundhedsstyregruppe afgjorde på et møde.',
    input: input.RecordSssResolution,
    fact: 'SssResolved',
    mandate: mandate.secretariat,
  }),
  ReferToSsu: command({
    title: 'Registrér, at sagen er politisk',
    description: 'Registrerer, at styregruppen sendte det politiske i sagen til Sundhedssamarbejdsudvalget.',
    input: input.ReferToSsu,
    fact: 'ReferredToSsu',
    mandate: mandate.secretariat,
  }),
  RecordSsuResolution: command({
    title: 'Registrér udvalgets afgørelse',
    description: 'Registrerer, hvad Sundhedssamarbejdsudvalget afgjorde på et møde.',
    input: input.RecordSsuResolution,
    fact: 'SsuResolved',
    mandate: mandate.secretariat,
  }),
  LapseEscalation: command({
    title: 'Lad bortfalde',
    description: 'Sagen bortfalder, fordi der ikke længere er noget at afgøre.',
    input: input.LapseEscalation,
    fact: 'EscalationLapsed',
    mandate: mandate.lapser,
  }),
};
