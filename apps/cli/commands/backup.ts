import { resolve } from 'node:path';
import { type LogVerdict, isWhole } from '#audit/log-verdict.js';
import { verifyLog } from '#audit/verify-log.js';
import { backUp } from '#event-store/sqlite/backup.js';
import { openSqliteStore } from '#event-store/sqlite/open.js';
import { attachmentText, copyAttachments } from '../check-attachments.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { counted } from '../danish/numbers.js';
import { fileDamage } from '../data-folder.js';
import { Problem } from '../problem.js';
import type { Register } from '../register.js';
import { isNext } from './verify.js';

/** `sporskifte backup`: a copy of the log, taken while the service runs. */
export const registerBackup: Register = (program, run) =>
  program
    .command('backup')
    .description(
      'Tager en sikkerhedskopi af loggen og bilagene, mens tjenesten kører, og efterprøver den. Overskriver aldrig.',
    )
    .requiredOption('--to <mappe>', 'hvor kopien skal ligge; helst på et andet drev')
    .action(run((context, { to }: { readonly to: string }) => backup(context, to)));

/** Backs up the embedded log and proves the copy. @throws Problem when the log is elsewhere or the copy is not whole */
export async function backup(context: Context, to: string): Promise<Answer> {
  if (!context.embedded) throw elsewhere();
  const target = resolve(to);
  const { events, runs, head } = await backUp(context.folder, target, (copy) => proved(context, copy));
  // After the log: whatever a copied event refers to was on the shelf before it.
  const attachments = await copyAttachments(context, target);
  return {
    json: { to: target, events, runs, head, attachments: attachments.files, findings: attachments.findings },
    red: attachments.findings.length > 0,
    text: () => [
      `Sikkerhedskopien ligger i ${target}: ${counted(events, 'hændelse', 'hændelser')} i ` +
        `${counted(runs, 'forløb', 'forløb')}, alle genberegnet, og hashkæderne er hele.\n` +
        'Læsemodellerne er ikke med: de bygges op af loggen. Læg kopien tilbage ved at kopiere den til en tom datamappe, ' +
        'mens tjenesten er stoppet, og start så tjenesten.',
      ...attachmentText(attachments),
    ],
  };
}

async function proved({ registry, progress }: Context, folder: string): Promise<LogVerdict> {
  const store = openSqliteStore({ folder });
  try {
    const verdict = await verifyLog({ store, registry, follows: isNext, onProgress: progress('Genberegner') });
    if (isWhole(verdict) && fileDamage(folder).length === 0) return verdict;
  } finally {
    await store.close();
  }
  throw new Problem(
    'log-not-whole',
    'Sikkerhedskopien er ikke gemt, fordi loggen ikke holder. Behold de tidligere kopier, og se, hvad der er galt, med: ' +
      'sporskifte verify',
  );
}

function elsewhere(): Problem {
  return new Problem(
    'not-embedded',
    'Loggen er i EventStoreDB. Brug EventStoreDBs egen sikkerhedskopi, eller kopiér loggen til en mappe med: ' +
      'sporskifte copy --from EVENTSTOREDB_URL --to <mappe>',
  );
}
