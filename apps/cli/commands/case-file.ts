import { danishDay } from '#engine/calendar.js';
import type { Ref } from '#engine/procedure.js';
import { inDanish } from '#calendar/in-danish.js';
import { caseFile } from '#exports/case-file/case-file.js';
import { loadCase } from '#exports/case-file/load-case.js';
import { caseZip } from '#exports/case-file/papers.js';
import { withholdingFrom } from '#exports/case-file/withholding.js';
import { counted, size } from '#wording/numbers.js';
import { everything } from '#organisation/reading.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { loadEvents } from '../load-events.js';
import { dayFrom } from '../moment.js';
import { Problem } from '../problem.js';
import type { Register } from '../register.js';
import { writeFile } from '../text-file.js';

interface Options {
  readonly out: string;
  readonly received?: string;
  readonly withhold?: string;
}

/** `sporskifte case-file`: a case for somebody who has asked for access to it. */
export const registerCaseFile: Register = (program, run) =>
  program
    .command('case-file <procedure> <id>')
    .description('Laver en sagsmappe til en anmodning om aktindsigt: aktliste, akter, frist, og hvad der er undtaget.')
    .requiredOption('--out <fil>', 'zip-filen, der skal skrives')
    .option('--received <dato>', 'dagen, anmodningen kom; ellers i dag', dayFrom)
    .option('--withhold <akter>', 'akter, der undtages, og hvorfor: 3:private,7:internal')
    .action(
      run((context, procedure: string, id: string, options: Options) => makeCase(context, { procedure, id }, options)),
    );

/** Writes the zip. @throws Refusal, Problem */
export async function makeCase(context: Context, ref: Ref, options: Options): Promise<Answer> {
  const { store, registry, now, readModels } = context;
  const own = await loadEvents(context, ref);
  const db = await readModels();
  if (!db) {
    const what = 'Uden læsemodeller vides det ikke, hvilke forløb der handler om sagen. Lav dem: sporskifte rebuild.';
    throw new Problem('no-read-models', what);
  }
  const { out, received = danishDay(now()), withhold = '' } = options;
  const events = await loadCase({ store, db, reader: everything }, ref, own);
  const file = caseFile(events, ref, { received, withhold: withholdingFrom(withhold) }, registry);
  const bytes = await caseZip(file, registry, now());
  writeFile(out, bytes);
  const withheld = file.documents.filter((one) => one.withheld !== undefined).length;
  return {
    json: { file: out, bytes: bytes.length, documents: file.documents.length, withheld, received, due: file.due },
    text: () => [
      `${out} (${size(bytes.length)}) har ${counted(file.documents.length, 'akt', 'akter')}; ${withheld} er undtaget.\n` +
        `Anmodningen skal være færdigbehandlet senest ${inDanish(file.due)}: ${file.why}.`,
    ],
  };
}
