import { type AsOfQuestion, told } from '#read-models/as-of/moment.js';
import { adoptionOf } from '#service/adoption.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { adoptionText } from '../danish/lists-text.js';
import { loadEvents } from '../load-events.js';
import { momentOf, withMoment } from '../past.js';
import type { Register } from '../register.js';

/** `sporskifte adoption`: who had adopted an agreement, now or at a moment. */
export const registerAdoption: Register = (program, run) =>
  withMoment(
    program
      .command('adoption <aftale>')
      .description('Viser, hvem der har vedtaget en aftale, version for version, nu eller på et tidspunkt.'),
  ).action(run((context, id: string, options: AsOfQuestion) => adoption(context, id, options)));

/** Reads an agreement's ledger of adoption from the log. @throws Refusal, Problem, WrongUsage */
export async function adoption(context: Context, id: string, options: AsOfQuestion = {}): Promise<Answer> {
  const asOf = momentOf(options, context.now());
  const events = await loadEvents(context, { procedure: 'agreement', id });
  const found = adoptionOf(events, context.registry, asOf);
  const moment = asOf && told(asOf);
  return { json: { ...moment, ...found }, text: () => [adoptionText(found, moment?.asOfText)] };
}
