import { type Scope, bodyScope, scopeText } from '#audit/bundle/scope.js';
import { zip } from '#audit/bundle/zip.js';
import { trustedWitnesses } from '#audit/proof/key-files.js';
import { openProofs, proofFolder } from '#audit/proof/open.js';
import { proofBundle } from '#exports/bundle/proof-bundle.js';
import { provedAttachments } from '#exports/bundle/proved-attachments.js';
import { eventsWithin } from '#exports/bundle/scope-events.js';
import { createDirectory } from '#organisation/directory.js';
import { findBody } from '#organisation/find-body.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { counted, size as sizeText } from '#wording/numbers.js';
import { loadEvents } from '../load-events.js';
import { dayFrom, eventsUntil, revisionFrom } from '../moment.js';
import { WrongUsage } from '../problem.js';
import type { Register } from '../register.js';
import { writeFileFrom } from '../text-file.js';

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
    const events = await eventsWithin(store, scope, { size: latest.size, most: MOST_EVENTS });
    const witnesses = trustedWitnesses(proofFolder(folder));
    const besides = await provedAttachments(events, options.attachments ? context.attachments : undefined);
    const made = { proofs, registry, witnesses, scope, latest, events, now: now(), besides };
    const { files, checkpoint } = await proofBundle(made);
    const bytes = await writeFileFrom(options.out, zip(files));
    const json = { file: options.out, bytes, events: events.length, scope: scopeText(scope) };
    return {
      json: { ...json, size: checkpoint.size, publicKey: proofs.key.text },
      text: () => [
        `${options.out} (${sizeText(bytes)}) beviser ${counted(events.length, 'hændelse', 'hændelser')} ` +
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
    return bodyScope(id, from, to);
  }
  if (procedure === undefined || id === undefined) throw new WrongUsage('Der mangler et argument: <id>.');
  const events = await loadEvents(context, { procedure, id });
  const until = eventsUntil(events, revision === undefined ? {} : { revision });
  return { kind: 'run', procedure, id, lastRevision: until.at(-1)!.revision };
}
