import { foresee } from '#engine/foresight.js';
import { asSwept, openRuns } from '#engine/open-runs.js';
import type { Ref } from '#engine/procedure.js';
import { policies } from '#procedures/policies/registry.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { foresightText } from '../danish/foresight-text.js';
import { loadEvents, runFrom } from '../load-events.js';
import type { Register } from '../register.js';

/** `sporskifte effects`: what a run would bring about in others; nothing is written. */
export const registerEffects: Register = (program, run) =>
  program
    .command('effects <procedure> <id>')
    .description('Viser, hvad et forløb vil føre med sig i andre forløb, for eksempel et skifte. Intet bliver skrevet.')
    .action(run((context, procedure: string, id: string) => effects(context, { procedure, id })));

/** A dry run on the log as it is now. @throws Refusal, Problem `unknown-run` */
export async function effects(context: Context, ref: Ref): Promise<Answer> {
  const { store, registry } = context;
  const run = runFrom(await loadEvents(context, ref), context, ref);
  const open = (await openRuns(store, registry)).map(asSwept);
  const foreseen = foresee(policies, run, open, registry) ?? { notes: [], effects: [] };
  return { json: { ...ref, ...foreseen }, text: () => [foresightText(foreseen)] };
}
