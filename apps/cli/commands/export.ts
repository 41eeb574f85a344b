import { exportOf, formats, type Format } from '#exports/formats.js';
import { endOfDanishDay, plusDays } from '#engine/calendar.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { size } from '#wording/numbers.js';
import { dayFrom } from '../moment.js';
import { WrongUsage } from '../problem.js';
import type { Register } from '../register.js';
import { writeFileFrom } from '../text-file.js';

interface Options {
  readonly format: Format;
  readonly out: string;
  readonly procedure?: string;
  readonly id?: string;
  readonly type?: string;
  readonly person?: string;
  readonly seat?: string;
  readonly onBehalfOf?: string;
  readonly from?: string;
  readonly to?: string;
}

/** `sporskifte export`: the audit trail as a file for others. */
export const registerExport: Register = (program, run) =>
  program
    .command('export')
    .description(
      'Skriver hændelsessporet i en fil: til dansk Excel (csv), som JSON Lines (jsonl) eller W3C PROV (prov).',
    )
    .requiredOption('--format <format>', `en af ${Object.keys(formats).join(', ')}`, formatFrom)
    .requiredOption('--out <fil>', 'filen, der skal skrives')
    .option('--procedure <navn>', 'kun forløb af denne art')
    .option('--id <id>', 'kun forløb med dette id')
    .option('--type <hændelse>', 'kun hændelser af denne type')
    .option('--person <id>', 'kun det, denne person har gjort')
    .option('--seat <post>', 'kun det, der er gjort i denne post')
    .option('--on-behalf-of <id>', 'kun det, der er gjort på denne persons vegne')
    .option('--from <dato>', 'registreret fra og med denne dag', dayFrom)
    .option('--to <dato>', 'registreret til og med denne dag', dayFrom)
    .action(run((context, options: Options) => exportTrail(context, options)));

/** Writes the file, whole or not at all. @throws Refusal, Problem, WrongUsage */
export async function exportTrail({ store, registry, persons }: Context, options: Options): Promise<Answer> {
  const { format, out, from, to, ...wanted } = options;
  const { procedure, id, type, person, seat, onBehalfOf } = wanted;
  if (procedure !== undefined) registry.newest(procedure);
  const choice = {
    ...{ procedure, id, type, person, seat, onBehalfOf },
    from: from && endOfDanishDay(plusDays(from, -1)),
    to: to && endOfDanishDay(to),
    upTo: await store.head(),
  };
  const known = await persons();
  const bytes = await writeFileFrom(
    out,
    exportOf({ store, registry, ...(known && { reveal: (value) => known.reveal(value) }) }, format, choice),
  );
  return {
    json: { file: out, format, bytes, upTo: choice.upTo },
    text: () => [`${out} er skrevet som ${formats[format].title} (${size(bytes)}).`],
  };
}

function formatFrom(text: string): Format {
  if (Object.hasOwn(formats, text)) return text as Format;
  throw new WrongUsage(`»${text}« er ikke et format. Vælg en af ${Object.keys(formats).join(', ')}.`);
}
