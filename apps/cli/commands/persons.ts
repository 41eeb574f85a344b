import { Refusal } from '#engine/refusal.js';
import { erasureCertificate } from '#persons/certificate.js';
import { certificateText } from '#persons/certificate-text.js';
import type { Persons } from '#persons/persons.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { Problem, WrongUsage } from '../problem.js';
import type { Register } from '../register.js';

const ASKS = ['show', 'certificate'] as const;
type Ask = (typeof ASKS)[number];

/** `sporskifte persons`: what the register has of a person, and what an erasure has made unreadable. */
export const registerPersons: Register = (program, run) =>
  program
    .command('persons <show|certificate> <id>')
    .description(
      'Viser en persons plads i registeret (show), eller slettebeviset for en, der er slettet (certificate).',
    )
    .action(run((context, ask: string, id: string) => persons(context, ask as Ask, id)));

/** Answers one question about a person. @throws Problem, Refusal `unknown-person` */
export async function persons(context: Context, ask: Ask, id: string): Promise<Answer> {
  if (!ASKS.includes(ask)) throw new WrongUsage('Skriv persons show <id> eller persons certificate <id>.');
  const known = await context.persons();
  if (known === undefined) {
    throw new Problem('no-persons', 'Der er intet personregister her, eller nøglefilen (PERSONS_KEY_FILE) mangler.');
  }
  return ask === 'certificate' ? certificate(context, known, id) : show(known, id);
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
