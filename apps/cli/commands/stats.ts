import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { fileSizes } from '../data-folder.js';
import { type Stats, statsText } from '../danish/stats-text.js';
import { countLog } from '../count-log.js';
import type { Register } from '../register.js';
import { standingOf } from '../read-models-standing.js';

/** `sporskifte stats`: what is in the data folder. */
export const registerStats: Register = (program, run) =>
  program
    .command('stats')
    .description('Viser antal hændelser og forløb, filernes størrelse, og om læsemodellerne er fulgt med.')
    .action(run((context) => stats(context)));

/** Counts what is in the log and the read models. @throws StoreUnavailable */
export async function stats(context: Context): Promise<Answer> {
  const log = await countLog(context);
  const report: Stats = {
    folder: context.folder,
    ...log,
    files: [...fileSizes(context.folder)].map(([name, bytes]) => ({ name, bytes })),
    readModels: await standingOf(context, log.events),
  };
  return { json: report, text: () => [statsText(report)] };
}
