import { danishDay } from '#engine/calendar.js';
import { createConformance } from '#audit/conformance/conformance.js';
import { type DeviationFilter, chosen, counted } from '#audit/conformance/listing.js';
import { rules } from '#audit/conformance/rules/registry.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { conformanceText } from '../danish/conformance-text.js';
import { loadEvents } from '../load-events.js';
import { WrongUsage } from '../problem.js';
import type { Register } from '../register.js';

interface Options {
  readonly rule?: string;
  readonly open?: true;
}

/** `sporskifte conformance`: where did practice leave the model? */
export const registerConformance: Register = (program, run) =>
  program
    .command('conformance [procedure] [id]')
    .description(
      'Finder de steder, hvor praksis forlod modellen. Slutkode 1, når en åben afvigelse er alvorlig, eller noget ikke kan læses.',
    )
    .option('--rule <regel>', 'kun afvigelser efter én regel')
    .option('--open', 'kun dem, som intet organ har accepteret')
    .action(
      run((context, procedure?: string, id?: string, options: Options = {}) =>
        conformance(context, { ...(procedure && { procedure }), ...(id && { run: id }) }, options),
      ),
    );

/** Judges the log. Red when an open deviation is serious, or a run cannot be judged. @throws WrongUsage, Problem */
export async function conformance(
  context: Context,
  { procedure, run }: Pick<DeviationFilter, 'procedure' | 'run'>,
  { rule, open }: Options = {},
): Promise<Answer> {
  const { registry, store, now, progress } = context;
  if (rule !== undefined && rules.every(({ id }) => id !== rule)) {
    throw new WrongUsage(`»${rule}« er ingen regel. De kendte er: ${rules.map(({ id }) => id).join(', ')}.`);
  }
  if (procedure !== undefined) registry.newest(procedure);
  if (procedure !== undefined && run !== undefined) await loadEvents(context, { procedure, id: run });
  const total = await store.count();
  const show = progress('Holder op mod modellen');
  const judging = createConformance({ store, registry, onProgress: (done) => show({ done, total }) });
  const { upTo, judged, unreadable, deviations } = await judging.catchUp();
  const filter = { ...(procedure && { procedure }), ...(run && { run }), ...(rule && { rule }) };
  const found = chosen(deviations(danishDay(now())), { ...filter, ...(open && { status: 'open' }) });
  const counts = counted(found);
  return {
    json: { upTo, judged, unreadable, total: found.length, counts, deviations: found },
    text: () => [conformanceText(found, { judged, unreadable, counts })],
    red: unreadable.length > 0 || found.some(({ status, class: name }) => status === 'open' && name === 'serious'),
  };
}
