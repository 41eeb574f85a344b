import { makeBundle } from '#audit/bundle/bundle.js';
import { type Scope, isWithin, scopeText } from '#audit/bundle/scope.js';
import { zip } from '#audit/bundle/zip.js';
import type { KeptCheckpoint } from '#audit/proof/checkpoint-files.js';
import { trustedWitnesses } from '#audit/proof/key-files.js';
import { openProofs, proofFolder } from '#audit/proof/open.js';
import { readLog } from '#audit/read-log.js';
import { endOfDanishDay, plusDays } from '#engine/calendar.js';
import type { RecordedEvent } from '#engine/event.js';
import { streamOf } from '#engine/fold.js';
import { createDirectory } from '#organisation/directory.js';
import { findBody } from '#organisation/find-body.js';
import { GOVERNANCE } from '#procedures/carried-rules.js';
import { provedAttachments } from '../proved-attachments.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { bundleReport } from '../danish/bundle-report.js';
import { counted, size as sizeText } from '../danish/numbers.js';
import { loadEvents } from '../load-events.js';
import { dayFrom, eventsUntil, revisionFrom } from '../moment.js';
import { Problem, WrongUsage } from '../problem.js';
import type { Register } from '../register.js';
import { writeFile } from '../text-file.js';

/** A bundle is made in memory; a log above this is better handed over as a copy of the data folder. */
const MOST_EVENTS = 200_000;

interface Options {
  readonly out: string;
  readonly revision?: number;
  readonly body?: string;
  readonly from?: string;
  readonly to?: string;
  readonly all?: true;
  readonly attachments?: true;
}

/** `sporskifte prove`: a bundle that others can verify without this system. */
export const registerProve: Register = (program, run) =>
  program
    .command('prove [procedure] [id]')
    .description('Laver en bevispakke, som andre kan kontrollere uden adgang til systemet.')
    .requiredOption('--out <fil>', 'zip-filen, der skal skrives')
    .option('--revision <nummer>', 'kun til og med hændelsen med dette nummer', revisionFrom)
    .option('--body <organ>', 'i stedet for et forløb: hvad et organ har besluttet (med --from og --to)')
    .option('--from <dato>', 'fra og med denne dag', dayFrom)
    .option('--to <dato>', 'til og med denne dag', dayFrom)
    .option('--attachments', 'tag filerne bag bilagene med; ellers kun deres SHA-256')
    .option('--all', 'i stedet for et forløb: hele loggen')
    .action(
      run((context, procedure: string | undefined, id: string | undefined, options: Options) =>
        prove(context, { procedure, id }, options),
      ),
    );

/** Writes a bundle. @throws Problem, Refusal, WrongUsage */
export async function prove(
  context: Context,
  ref: { procedure?: string | undefined; id?: string | undefined },
  options: Options,
): Promise<Answer> {
  const { folder, store, registry, now, keyFile } = context;
  const scope = await scopeOf(context, ref, options);
  const proofs = openProofs({ folder, store, now, keyFile });
  try {
    const latest = await proofs.checkpoint();
    const events = await eventsOf(context, scope, latest);
    const witnesses = trustedWitnesses(proofFolder(folder));
    const at = now();
    const report = (checkpoint: KeptCheckpoint): string =>
      bundleReport({ scope, events, checkpoint, keys: [proofs.key, ...witnesses], at }, registry);
    const besides = await provedAttachments(context, events, options.attachments === true);
    const { files, checkpoint } = makeBundle({ proofs, registry, witnesses, scope, events, report, now: at, besides });
    const bundle = zip(files);
    writeFile(options.out, bundle);
    const json = { file: options.out, bytes: bundle.length, events: events.length, scope: scopeText(scope) };
    return {
      json: { ...json, size: checkpoint.size, publicKey: proofs.key.text },
      text: () => [
        `${options.out} (${sizeText(bundle.length)}) beviser ${counted(events.length, 'hændelse', 'hændelser')} ` +
          `i en log på ${checkpoint.size}.\nKontrollér den med: node verify.mjs ${options.out} ` +
          `(verify.mjs ligger i pakken)\nLoggens offentlige nøgle: ${proofs.key.text}`,
      ],
    };
  } finally {
    proofs.close();
  }
}

async function scopeOf(
  context: Context,
  { procedure, id }: { procedure?: string | undefined; id?: string | undefined },
  { all, body, from, to, revision }: Options,
): Promise<Scope> {
  const wishes = [procedure !== undefined, body !== undefined, all !== undefined].filter(Boolean).length;
  if (wishes !== 1) throw new WrongUsage('Angiv enten et forløb (procedure og id), --body eller --all.');
  if (all) return { kind: 'all' };
  if (body !== undefined) {
    if (from === undefined || to === undefined) throw new WrongUsage('Angiv perioden med --from og --to.');
    const id = findBody(await createDirectory(context.store, context.registry).state(), body);
    return { kind: 'body', body: id, from: endOfDanishDay(plusDays(from, -1)), to: endOfDanishDay(to) };
  }
  if (procedure === undefined || id === undefined) throw new WrongUsage('Der mangler et argument: <id>.');
  const events = await loadEvents(context, { procedure, id });
  const until = eventsUntil(events, revision === undefined ? {} : { revision });
  return { kind: 'run', procedure, id, lastRevision: until.at(-1)!.revision };
}

/** What is to be proved, and the governance model as it was by then, in log order. */
async function eventsOf({ store }: Context, scope: Scope, { size }: KeptCheckpoint): Promise<readonly RecordedEvent[]> {
  if (scope.kind === 'run') {
    const own = await store.readStream(streamOf(scope), { limit: scope.lastRevision + 1 });
    const last = own.at(-1)!.position;
    const model = scope.procedure === GOVERNANCE.procedure ? [] : await store.readStream(streamOf(GOVERNANCE));
    const before = model.filter(({ position }) => position < last);
    return [...own, ...before].sort((one, other) => (one.position < other.position ? -1 : 1));
  }
  const found: RecordedEvent[] = [];
  let read = 0;
  for await (const page of readLog(store)) {
    found.push(...page.slice(0, size - read).filter((event) => isWithin(scope, event)));
    read += page.length;
    if (found.length > MOST_EVENTS) {
      throw new Problem('too-large', `Pakken ville få over ${MOST_EVENTS} hændelser. Vælg et mindre omfang.`);
    }
    if (read >= size) break;
  }
  if (found.length > 0) return found;
  throw new Problem('nothing-to-prove', 'Der er ingen hændelser i det omfang. Kontrollér organ og periode.');
}
