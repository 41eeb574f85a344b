import { type RebuildOptions, rebuild as rebuildReadModels } from '#read-models/rebuild/rebuild.js';
import { shapes } from '#read-models/tables/tables.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { counted } from '#wording/numbers.js';
import { WrongUsage } from '../problem.js';
import type { Register } from '../register.js';

const known = shapes.map(({ name }) => name);

/** `sporskifte rebuild`: the read models anew from the log. */
export const registerRebuild: Register = (program, run) =>
  program
    .command('rebuild [navn...]')
    .description(`Bygger læsemodellerne op på ny fra loggen, mens de gamle stadig svarer: ${known.join(', ')}.`)
    .action(run((context, names: string[]) => rebuild(context, names)));

/** Rebuilds some read models, or all. @throws WrongUsage, StoreUnavailable, Unreadable */
export async function rebuild(context: Context, names: readonly string[] = []): Promise<Answer> {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new WrongUsage(`Der er ingen læsemodel »${unknown}«. De kendte er: ${known.join(', ')}.`);
  }
  const { store, registry } = context;
  const chosen = shapes.filter(({ name }) => names.length === 0 || names.includes(name));
  const show = context.progress('Genopbygger');
  let events = 0;
  const options: RebuildOptions = {
    db: await context.writableReadModels(),
    store,
    registry,
    names: chosen.map(({ name }) => name),
    onProgress(step) {
      events = step.done;
      show(step);
    },
  };
  await rebuildReadModels(options);
  const titles = chosen.map(({ title }) => title.toLowerCase()).join(', ');
  return {
    json: { rebuilt: chosen.map(({ name }) => name), events },
    text: () => [`Bygget op på ny af ${counted(events, 'hændelse', 'hændelser')}: ${titles}.`],
  };
}
