import { type Changes, type ChangesQuestion, changesOf } from '#service/changes.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { changesText } from '../danish/lists-text.js';
import { wholeFrom } from '../moment.js';
import { asUsageLater, pastOf, withBasis } from '../past.js';
import type { Register } from '../register.js';

/** `sporskifte changes`: what is different from one moment to another. */
export const registerChanges: Register = (program, run) =>
  withBasis(
    program
      .command('changes')
      .description('Viser, hvad der er forskelligt fra et tidspunkt til et andet: forløb, aftaler, organer og poster.')
      .requiredOption('--from <tidspunkt>', 'en dato eller et tidspunkt med tidszone')
      .requiredOption('--to <tidspunkt>', 'en dato eller et tidspunkt med tidszone')
      .option('--procedure <procedure>', 'kun forløb af en procedure')
      .option('--limit <antal>', 'højst så mange forløb, 1-200 (ellers 50)', wholeFrom)
      .option('--offset <antal>', 'spring så mange forløb over', wholeFrom),
  ).action(run((context, options: ChangesQuestion) => changes(context, options)));

/** Compares two moments. @throws Refusal `unknown-procedure`, Problem, WrongUsage */
export async function changes(context: Context, options: ChangesQuestion): Promise<Answer> {
  const { from, to, basis, knownAt, procedure, limit, offset } = options;
  if (procedure !== undefined) context.registry.newest(procedure);
  const page = { ...(limit !== undefined && { limit }), ...(offset !== undefined && { offset }) };
  const question = { from, to, basis, knownAt, procedure, ...page };
  const past = await pastOf(context);
  const found: Changes = await asUsageLater(() => changesOf(past, question, context.now()));
  return { json: found, text: () => [changesText(found)] };
}
