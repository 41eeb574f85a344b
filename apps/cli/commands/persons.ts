import { resolve } from 'node:path';
import { Refusal } from '#engine/refusal.js';
import { erasureCertificate } from '#persons/certificate.js';
import { certificateText } from '#persons/certificate-text.js';
import { ownMasterKey } from '#persons/master-key.js';
import type { Persons } from '#persons/persons.js';
import { counted } from '#wording/numbers.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { Problem, WrongUsage } from '../problem.js';
import type { Register } from '../register.js';

const ASKS = ['show', 'certificate', 'rekey'] as const;
type Ask = (typeof ASKS)[number];

/** `sporskifte persons`: what the register has of a person, and what an erasure has made unreadable. */
export const registerPersons: Register = (program, run) =>
  program
    .command('persons <show|certificate|rekey> <id>')
    .description(
      'Viser en persons plads i registeret (show), eller slettebeviset for en, der er slettet (certificate); rekey <nøglefil> låser alle personers nøgler med en ny hovednøgle, mens tjenesten står stille.',
    )
    .action(run((context, ask: string, id: string) => persons(context, ask as Ask, id)));

/** Answers one question about a person. @throws Problem, Refusal `unknown-person` */
export async function persons(context: Context, ask: Ask, id: string): Promise<Answer> {
  if (!ASKS.includes(ask))
    throw new WrongUsage('Skriv persons show <id>, persons certificate <id> eller persons rekey <nøglefil>.');
  const known = await context.persons();
  if (known === undefined) {
    throw new Problem('no-persons', 'Der er intet personregister her, eller nøglefilen (PERSONS_KEY_FILE) mangler.');
  }
  if (ask === 'rekey') return rekey(known, id);
  return ask === 'certificate' ? certificate(context, known, id) : show(known, id);
}

/** Makes the file if it is not there; the keys are all locked with it, or none is. */
async function rekey(known: Persons, file: string): Promise<Answer> {
  const keys = await known.rewrap(ownMasterKey(resolve(file)));
  const now = `Sæt PERSONS_KEY_FILE til ${file} (eller læg filen, hvor den gamle lå) i alle processer, og start dem igen.`;
  return {
    json: { keys, file },
    text: () => [`${counted(keys, 'nøgle er låst', 'nøgler er låst')} med hovednøglen i ${file}.\n${now}`],
  };
}

async function certificate(context: Context, known: Persons, id: string): Promise<Answer> {
  const db = await context.readModels();
  const found = await erasureCertificate(id, { ...context, persons: known, db });
  const { gone, verification } = found;
  return {
    json: found,
    text: () => [certificateText(found)],
    red: !gone.key || !gone.registerEntry || !verification.holds,
  };
}

async function show(known: Persons, id: string): Promise<Answer> {
  const entry = await known.entry(id);
  const erasedAt = await known.erasedAt(id);
  if (!entry && erasedAt === undefined) {
    throw new Refusal('unknown-person', `Der er ingen person »${id}« i registeret. Kontrollér id'et.`);
  }
  if (!entry) return { json: { id, erasedAt }, text: () => [`${id} er slettet ${erasedAt}.`] };
  const { name, email, phone } = entry;
  const lines = [`${id}: ${name}`, ...(email ? [`E-mail: ${email}`] : []), ...(phone ? [`Telefon: ${phone}`] : [])];
  return { json: entry, text: () => [lines.join('\n')] };
}
