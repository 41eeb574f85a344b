import { type EventStore, WrongExpectedRevision } from '#engine/event-store.js';
import { compareLogs } from '#audit/compare-logs.js';
import { NotACopy, copyLog } from '#audit/copy-log.js';
import { type LogVerdict, isWhole } from '#audit/log-verdict.js';
import { verifyLog } from '#audit/verify-log.js';
import type { Answer } from '../answer.js';
import type { Outside } from '../context.js';
import { counted, whole } from '#wording/numbers.js';
import { Problem, WrongUsage } from '../problem.js';
import type { RegisterApart } from '../register.js';
import { type StoreName, isSameStore, storeNamed, storeTitle } from '../store-name.js';

/** `sporskifte copy`: the log to another kind of store, or to another place. */
export const registerCopy: RegisterApart = (program, run) =>
  program
    .command('copy')
    .description(
      'Flytter loggen mellem SQLite og EventStoreDB og efterprøver begge ender; fortsætter, hvis den blev afbrudt.',
    )
    .requiredOption('--from <log>', 'mappe, esdb://-adresse eller ordet EVENTSTOREDB_URL; skal findes')
    .requiredOption('--to <log>', 'det samme; tom, eller en kopi, der blev afbrudt')
    .action(run((outside, options: CopyRequest) => copy(outside, options)));

/** From where to where, as it was written. */
export interface CopyRequest {
  readonly from: string;
  readonly to: string;
}

/**
 * Copies a log and proves both ends. Nothing is changed in the source.
 * @throws Problem, WrongUsage, StoreUnavailable
 */
export async function copy(outside: Outside, { from, to }: CopyRequest): Promise<Answer> {
  const source = storeNamed(from, outside.setting);
  const target = storeNamed(to, outside.setting);
  if (isSameStore(source, target)) throw new WrongUsage('--from og --to er den samme log.');
  const first = await outside.openStore(source, 'read');
  await proved(outside, first, source);
  const second = await outside.openStore(target, 'write');
  const total = await first.count();
  const show = { found: outside.progress('Sammenligner'), written: outside.progress('Kopierer') };
  const keepsOrder = target.kind === 'folder';
  const copied = await copyLog({
    from: first,
    to: second,
    keepsOrder,
    onProgress: (done, what) => show[what]({ done, total }),
  }).catch((error: unknown) => {
    if (error instanceof NotACopy) throw otherLog(error, source, target);
    throw error instanceof WrongExpectedRevision ? disturbed(source, target) : error;
  });
  const verdict = await proved(outside, second, target);
  const { same, parting } = await compareLogs(first, second, (done) => show.found({ done, total }));
  if (parting) throw disturbed(source, target);
  return {
    json: { from: storeTitle(source), to: storeTitle(target), events: same, ...copied, runs: verdict.runs },
    text: () => [told({ same, ...copied }, verdict, source, target)],
  };
}

/** @throws Problem when the log is not whole */
async function proved({ registry, progress }: Outside, store: EventStore, name: StoreName): Promise<LogVerdict> {
  const verdict = await verifyLog({ store, registry, onProgress: progress('Genberegner') });
  if (isWhole(verdict)) return verdict;
  const found = verdict.findings[0];
  const where = found ? `${found.stream}, revision ${found.revision}: ${found.problem}` : verdict.unreadable?.reason;
  throw new Problem(
    'log-not-whole',
    `Loggen i ${storeTitle(name)} holder ikke (${where}). Se det hele med: sporskifte verify`,
  );
}

function otherLog({ comparison: { same, parting } }: NotACopy, source: StoreName, target: StoreName): Problem {
  const other = parting!.second!;
  const where = `${other.stream}, revision ${other.revision}`;
  const message =
    `${storeTitle(target)} er ikke tom og ikke en afbrudt kopi af ${storeTitle(source)}: efter ` +
    `${counted(same, 'fælles hændelse', 'fælles hændelser')} står der noget andet (${where}). ` +
    'Intet er skrevet. Vælg en tom log.';
  return new Problem('not-a-copy', message);
}

function disturbed(source: StoreName, target: StoreName): Problem {
  const message =
    `Der er skrevet i ${storeTitle(source)} eller ${storeTitle(target)} undervejs, så de er ikke ens. ` +
    'Stop tjenesten, og kør kommandoen igen; den fortsætter, hvor den slap.';
  return new Problem('log-has-changed', message);
}

interface Told {
  readonly same: number;
  readonly found: number;
  readonly written: number;
}

function told({ same, found, written }: Told, { runs }: LogVerdict, source: StoreName, target: StoreName): string {
  const before = found > 0 ? ` ${whole(found)} var der fra en tidligere kopi.` : '';
  return [
    `Kopieret fra ${storeTitle(source)} til ${storeTitle(target)}: ${counted(written, 'hændelse', 'hændelser')}.${before}`,
    `Begge ender er genberegnet og ens: ${counted(same, 'hændelse', 'hændelser')} i ${counted(runs, 'forløb', 'forløb')}, i samme ` +
      'rækkefølge og med samme id, tid og hashværdi.',
    'Læsemodellerne følger ikke med, for positionerne er nye: start tjenesten på den nye log med en tom DATA_DIR (eller ' +
      'en tom database), så bygger den dem selv op. Den gamle log er urørt.',
  ].join('\n');
}
