import { listRunsAt } from '#read-models/as-of/list-runs-at.js';
import { type AsOfQuestion, told } from '#read-models/as-of/moment.js';
import { type RunFilter, listRuns } from '#read-models/queries/list-runs.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { runsText } from '../danish/lists-text.js';
import { asUsageLater, momentOf, pastOf, withMoment } from '../past.js';
import { wholeFrom } from '../moment.js';
import type { Register } from '../register.js';

/** What is asked of the list. */
export interface ListOptions extends AsOfQuestion, Pick<RunFilter, 'state' | 'subject' | 'text' | 'limit' | 'offset'> {
  readonly sort?: RunFilter['sort'];
}

/** `sporskifte list`: the runs of a procedure, now or at a moment. */
export const registerList: Register = (program, run) =>
  withMoment(
    program
      .command('list <procedure>')
      .description('Viser forløb af en procedure, nu eller på et tidspunkt.')
      .option('--state <tilstand>', 'kun dem i en tilstand, for eksempel inForce')
      .option('--subject <forløb>', 'kun dem, der handler om et forløb, for eksempel agreement/sam-bo')
      .option('--text <ord>', 'kun dem med ordene i navnet')
      .option('--limit <antal>', 'højst så mange, 1-200 (ellers 50)', wholeFrom)
      .option('--offset <antal>', 'spring så mange over', wholeFrom),
  ).action(run((context, procedure: string, options: ListOptions) => list(context, procedure, options)));

/** Lists runs. @throws Refusal `unknown-procedure`, Problem, WrongUsage */
export async function list(context: Context, procedure: string, options: ListOptions = {}): Promise<Answer> {
  const { title } = context.registry.newest(procedure).procedure;
  const asOf = momentOf(options, context.now());
  const past = await pastOf(context);
  const { state, subject, text, limit, offset } = options;
  const filter = {
    procedure,
    ...(state !== undefined && { state }),
    ...(subject !== undefined && { subject }),
    ...(text !== undefined && { text }),
    ...(limit !== undefined && { limit }),
    ...(offset !== undefined && { offset }),
  };
  const found = await asUsageLater(() =>
    asOf ? listRunsAt(past, filter, asOf) : listRuns(past.db, past.reader, filter),
  );
  const moment = asOf && told(asOf);
  return { json: { ...moment, ...found }, text: () => [runsText(title, found, moment?.asOfText)] };
}
