import { cosignedAt } from '#audit/notes/cosignature.js';
import { formatNote } from '#audit/notes/note.js';
import { formatRequest } from '#audit/notes/witness.js';
import type { KeptCheckpoint } from '#audit/proof/checkpoint-files.js';
import { trustWitness, trustedWitnesses } from '#audit/proof/key-files.js';
import { type Proofs, openProofs, proofFolder } from '#audit/proof/open.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { checkpointText } from '../danish/checkpoint-text.js';
import { WrongUsage } from '../problem.js';
import type { Register } from '../register.js';
import { readTextFile, writeFile } from '../text-file.js';

interface Options {
  readonly add?: string;
  readonly trust?: string;
  readonly since?: number;
  readonly out?: string;
}

/** `sporskifte checkpoint`: signs the log as it is, and takes witnesses' signatures in. */
export const registerCheckpoint: Register = (program, run) =>
  program
    .command('checkpoint')
    .description('Underskriver loggen, som den er nu, eller tager et vidnes underskrift ind.')
    .option('--out <fil>', 'skriv kontrolpunktet til et vidne i denne fil')
    .option('--since <antal>', 'vis forbindelsen fra det antal hændelser, vidnet sidst underskrev', sizeFrom)
    .option('--add <fil>', 'tag et vidnes underskrift ind')
    .option('--trust <nøgle>', 'tag et vidnes offentlige nøgle ind')
    .action(run((context, options: Options) => checkpoint(context, options)));

/** Makes a checkpoint, or takes in what a witness has sent. @throws Refusal, StoreUnavailable, Problem */
export async function checkpoint(context: Context, options: Options = {}): Promise<Answer> {
  const { folder, store, now, keyFile } = context;
  if (options.trust !== undefined) trustWitness(proofFolder(folder), options.trust);
  const proofs = openProofs({ folder, store, now, keyFile });
  try {
    const made = options.add ? proofs.addCosignature(readTextFile(options.add)).checkpoint : await proofs.checkpoint();
    if (options.out !== undefined) writeFile(options.out, requestText(proofs, made, options.since ?? 0));
    return answerOf(proofs, made, folder);
  } finally {
    proofs.close();
  }
}

function requestText(proofs: Proofs, { size, note }: KeptCheckpoint, from: number): string {
  return formatRequest({ from, path: proofs.consistency(from, size), note });
}

function answerOf({ key }: Proofs, { note, size, root, position, time }: KeptCheckpoint, folder: string): Answer {
  const witnesses = trustedWitnesses(proofFolder(folder)).map((witness) => ({
    name: witness.name,
    signed: cosignedAt(note, witness) !== undefined,
  }));
  const shown = { size, root: root.toString('base64'), position, time, publicKey: key.text, witnesses };
  return { json: { ...shown, note: formatNote(note) }, text: () => [checkpointText(shown)] };
}

/** Reads a number of events. @throws WrongUsage */
function sizeFrom(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new WrongUsage(`»${text}« er ikke et antal hændelser. Skriv et helt tal.`);
}
