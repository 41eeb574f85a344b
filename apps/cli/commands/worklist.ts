import { danishDay } from '#engine/calendar.js';
import { organisationAt } from '#organisation/organisation-at.js';
import { seatsOf } from '#organisation/organisation.js';
import { type AsOfQuestion, dayAt, knownBy, told } from '#read-models/as-of/moment.js';
import { worklistAt } from '#read-models/as-of/worklist-at.js';
import { type OwnTask, withOwnProposals } from '#read-models/queries/own-proposals.js';
import { type Task, worklistFor } from '#read-models/queries/worklist-for.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { worklistText } from '../danish/lists-text.js';
import { wholeFrom } from '../moment.js';
import { asUsageLater, momentOf, pastOf, withMoment } from '../past.js';
import { Problem, WrongUsage } from '../problem.js';
import type { Register } from '../register.js';

/** Whose work, when, and which part of it. */
export interface WorklistOptions extends AsOfQuestion {
  readonly person?: string;
  readonly seat?: string;
  readonly limit?: number;
  readonly offset?: number;
  readonly fromRun?: string;
}

/** `sporskifte worklist`: who was to do what, now or at a moment. */
export const registerWorklist: Register = (program, run) =>
  withMoment(
    program
      .command('worklist')
      .description('Viser, hvem der skal gøre hvad, nu eller på et tidspunkt.')
      .option('--person <person>', 'kun det, der venter på en person')
      .option('--seat <post>', 'kun det, der venter på en post')
      .option('--limit <antal>', 'højst så mange, 1-200 (ellers 50)', wholeFrom)
      .option('--offset <antal>', 'spring så mange over', wholeFrom)
      .option('--from-run <forløb>', 'fortsæt et svar, der ikke nåede alle forløb'),
  ).action(run((context, options: WorklistOptions) => worklist(context, options)));

/** Lists what is awaited; the seats are those of the moment. @throws Problem, WrongUsage */
export async function worklist(context: Context, options: WorklistOptions = {}): Promise<Answer> {
  const { limit, offset, fromRun } = options;
  const asOf = momentOf(options, context.now());
  if (fromRun !== undefined && !asOf) throw new WrongUsage('--from-run kan kun bruges sammen med --as-of.');
  const past = await pastOf(context);
  const knownAt = asOf ? knownBy(asOf) : context.now();
  const day = asOf ? dayAt(asOf) : danishDay(context.now());
  const seats = await seatsMeant(context, options, { knownAt, day });
  const page = { ...(limit !== undefined && { limit }), ...(offset !== undefined && { offset }), fromRun };
  const found = await asUsageLater(() =>
    asOf ? worklistAt(past, seats, asOf, page) : worklistFor(past.db, past.reader, seats, page),
  );
  const items = asOf ? found.items : await markedFor(context, options, found.items);
  const moment = asOf && told(asOf);
  return { json: { ...moment, ...found, items }, text: () => [worklistText({ ...found, items }, moment?.asOfText)] };
}

/** Where a person is meant: which tasks that person may not do. */
async function markedFor(
  { store, registry, now }: Context,
  { person }: WorklistOptions,
  items: readonly Task[],
): Promise<readonly OwnTask[]> {
  if (person === undefined) return items;
  const seats = seatsOf(await organisationAt(store, registry, now()), person, danishDay(now()));
  return withOwnProposals({ store, registry }, seats, items);
}

async function seatsMeant(
  { store, registry }: Context,
  { person, seat }: WorklistOptions,
  { knownAt, day }: { knownAt: string; day: string },
) {
  if (person === undefined && seat === undefined) return 'all';
  if (person !== undefined && seat !== undefined) throw new WrongUsage('Brug enten --person eller --seat, ikke begge.');
  const state = await organisationAt(store, registry, knownAt);
  if (person !== undefined) return seatsOf(state, person, day);
  const known = state.seats.get(seat!);
  if (!known) throw new Problem('unknown-seat', `Der fandtes ingen post med id »${seat}«. Kontrollér id og tidspunkt.`);
  return [{ seat: seat!, body: known.body, function: known.function, ...(known.side && { side: known.side }) }];
}
