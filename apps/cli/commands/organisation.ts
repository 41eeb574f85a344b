import { danishDay } from '#engine/calendar.js';
import { findBody } from '#organisation/find-body.js';
import { organisationAt } from '#organisation/organisation-at.js';
import { bodyOnDay, organisationOnDay } from '#organisation/who-could-decide.js';
import { type AsOf, type AsOfQuestion, dayAt, knownBy, told } from '#read-models/as-of/moment.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { moment as momentText } from '#wording/dates.js';
import { bodyText, organisationText } from '../danish/organisation-text.js';
import { dayFrom } from '../moment.js';
import { momentOf, withMoment } from '../past.js';
import { WrongUsage } from '../problem.js';
import type { Register } from '../register.js';

/** `sporskifte organisation`: who could decide for each body on a day. */
export const registerOrganisation: Register = (program, run) =>
  withMoment(
    program
      .command('organisation [organ]')
      .description(
        'Viser organer og poster på en dag: hvem der kunne beslutte, hvad der var ledigt, og hvad der er ukendt.',
      )
      .option('--on <dag>', 'dagen (ellers i dag); det samme som --as-of <dag> --basis effective', dayFrom),
  ).action(
    run((context, body: string | undefined, options: OrganisationOptions) => organisation(context, body, options)),
  );

/** On which day, and by what was known. */
export interface OrganisationOptions extends AsOfQuestion {
  readonly on?: string;
}

/** Shows one body, by any of its names, or all of them. @throws Refusal when nothing is called that, WrongUsage */
export async function organisation(
  { store, registry, now }: Context,
  name: string | undefined,
  { on: day, ...asked }: OrganisationOptions,
): Promise<Answer> {
  if (day !== undefined && (asked.asOf !== undefined || asked.basis === 'recorded')) {
    throw new WrongUsage('--on er det samme som --as-of med --basis effective. Brug kun det ene.');
  }
  const asOf = momentOf(day === undefined ? asked : { ...asked, asOf: day, basis: 'effective' }, now());
  const on = asOf ? dayAt(asOf) : danishDay(now());
  const knownAt = asOf ? knownBy(asOf) : now();
  const state = await organisationAt(store, registry, knownAt);
  const moment = asOf && told(asOf);
  if (name !== undefined) {
    const found = bodyOnDay(state, findBody(state, name), on)!;
    const known = past(asOf, asked) ? [moment!.asOfText] : [];
    return { json: { ...moment, on, ...found }, text: () => [[...known, bodyText(found, on)].join('\n')] };
  }
  const bodies = organisationOnDay(state, on);
  const basis = past(asOf, asked) ? `som den var registreret ${momentText(knownAt)}` : 'som den er registreret nu';
  return { json: { ...moment, on, bodies }, text: () => [organisationText(bodies, on, basis)] };
}

/** Whether less is known than is known now. */
function past(asOf: AsOf | undefined, { knownAt }: AsOfQuestion): boolean {
  return asOf?.basis === 'recorded' || knownAt !== undefined;
}
