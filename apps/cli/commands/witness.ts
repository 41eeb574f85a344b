import { readPublicKey, readSigningKey } from '#audit/notes/keys.js';
import { formatNote } from '#audit/notes/note.js';
import { type Seen, neverSeen, parseRequest, witness } from '#audit/notes/witness.js';
import { makeKeyFile } from '#audit/proof/key-files.js';
import { fetchRequest } from '../ask-log.js';
import type { Answer } from '../answer.js';
import { Problem, WrongUsage } from '../problem.js';
import type { Outside } from '../context.js';
import type { RegisterApart } from '../register.js';
import { readTextFile, writeFile } from '../text-file.js';
import { readSeen, writeSeen } from '../witness-state.js';

interface Options {
  readonly name?: string;
  readonly key?: string;
  readonly state?: string;
  readonly checkpoint?: string;
  readonly log?: string;
  readonly out?: string;
}

/** `sporskifte witness`: the work of a party that keeps its own key and countersigns. Needs no data folder. */
export const registerWitness: RegisterApart = (program, run) =>
  program
    .command('witness <handling>')
    .description('For et vidne med egen nøgle: »init« laver nøglen, »sign« medunderskriver et kontrolpunkt.')
    .option('--name <navn>', 'vidnets navn, for eksempel municipal eller regional')
    .option('--key <fil>', 'filen med vidnets private nøgle')
    .option('--state <fil>', 'filen, hvor vidnet husker, hvad det sidst underskrev')
    .option('--checkpoint <fil|adresse>', 'kontrolpunktet, fra en fil eller fra tjenestens adresse')
    .option('--log <nøgle>', 'loggens offentlige nøgle; skal oplyses første gang')
    .option('--out <fil>', 'skriv underskriften i denne fil')
    .action(
      run(async (apart, deed: string, options: Options) => {
        if (deed === 'init') return init(options);
        if (deed === 'sign') return sign(apart, options);
        throw new WrongUsage(`»${deed}« er ikke noget, et vidne gør. Skriv witness init eller witness sign.`);
      }),
    );

/** Makes a witness's key. Its private half stays in the file. @throws WrongUsage, Refusal, StoreUnavailable */
function init({ name, key }: Options): Answer {
  const made = makeKeyFile(needed(key, '--key <fil>'), needed(name, '--name <navn>'), 'witness').public;
  return {
    json: { name: made.name, publicKey: made.text },
    text: () => [
      `Nøglen ligger i ${key}. Hold den adskilt fra loggen og fra det andet vidne.\n` +
        `Giv den offentlige nøgle videre; loggens ejer skriver:\n  sporskifte checkpoint --trust '${made.text}'`,
    ],
  };
}

/**
 * Countersigns, if the log is the one that was signed last with more at its end.
 * @throws Refusal, Problem, WrongUsage
 */
async function sign({ now }: Pick<Outside, 'now'>, options: Options): Promise<Answer> {
  const key = readSigningKey(readTextFile(needed(options.key, '--key <fil>')));
  const state = needed(options.state, '--state <fil>');
  const where = needed(options.checkpoint, '--checkpoint <fil|adresse>');
  if (key.public.kind !== 'witness') throw new Problem('not-a-witness', 'Nøglen er ikke et vidnes. Lav en med: init');
  const seen = seenBefore(state, options.log);
  const request = /^https?:/.test(where) ? await fetchRequest(where, seen.size) : parseRequest(readTextFile(where));
  const signed = witness(request, seen, { key, seconds: Math.floor(Date.parse(now()) / 1_000) });
  // Remembered before it is handed out: what is signed and forgotten could be signed otherwise tomorrow.
  writeSeen(state, signed.seen);
  const text = formatNote(signed.note);
  if (options.out !== undefined) writeFile(options.out, text);
  return {
    json: { witness: key.public.name, from: seen.size, size: signed.seen.size, cosignature: text },
    text: () => [
      options.out === undefined
        ? text.trimEnd()
        : `${key.public.name} har underskrevet ${signed.seen.size} hændelser. Giv ${options.out} til loggens ejer.`,
    ],
  };
}

function seenBefore(state: string, log: string | undefined): Seen {
  const known = readSeen(state);
  if (known === undefined) return neverSeen(readPublicKey(needed(log, '--log <nøgle>')));
  if (log === undefined || readPublicKey(log).text === known.log.text) return known;
  throw new Problem('another-log', `Vidnet har hidtil underskrevet for ${known.log.text}. Brug en anden --state.`);
}

function needed(value: string | undefined, option: string): string {
  if (value !== undefined) return value;
  throw new WrongUsage(`Der mangler et valg: ${option}. Se, hvad der kan skrives, med --help.`);
}
