import { commandsOf } from '#engine/procedure.js';
import * as mandate from '../mandates.js';
import * as input from './advice-inputs.js';
import type { FirstContext } from './context.js';
import type { FirstFact } from './events.js';

const command = commandsOf<FirstContext, FirstFact>();

/**
 * A question and its answer within version 1's own run; later versions ask by way of an escalation that stops nothing.
 */
export const adviceCommands = {
  ConsultContactDirectors: command({
    title: 'Spørg kontaktdirektørerne',
    description: 'Stiller et spørgsmål uden at eskalere.',
    input: input.ConsultContactDirectors,
    fact: 'ContactDirectorsConsulted',
    mandate: mandate.escalator,
  }),
  GiveAdvice: command({
    title: 'Giv råd',
    description: 'Svarer uden eskalering.',
    input: input.GiveAdvice,
    fact: 'AdviceGiven',
    settles: ['ContactDirectorsConsulted'],
    mandate: mandate.contactDirector,
  }),
};
