import { type Run, commandsOf, defineProcedure } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { administrator, administratorOrSecretary } from '../mandates.js';
import { CorrectPerson, ErasePerson, LiftLegalHold, PlaceLegalHold, RegisterPerson } from './commands.js';
import { type PersonContext, begin, evolve } from './context.js';
import { type FieldsWritten, type PersonFact, type RegisterField, registerFields } from './events.js';
import { guards } from './guards.js';
import { chart } from './machine.js';

const command = commandsOf<PersonContext, PersonFact>();

/** What is done with a person's entry in the register: by whom and when, and never what stands in it. */
export const person = defineProcedure<PersonContext, PersonFact>({
  name: 'person',
  version: 1,
  title: 'Person',
  description: 'En persons plads i registeret over navne og kontaktoplysninger, til den slettes.',
  begin,
  evolve,
  chart,
  guards,
  label: ({ person: id }) => id || 'Person',
  events: {
    PersonRegistered: { title: 'Registreret', description: 'Personen er skrevet ind i registeret.' },
    PersonCorrected: { title: 'Rettet', description: 'Personens oplysninger i registeret er rettet.' },
    LegalHoldPlaced: { title: 'Retlig bevaring', description: 'Personens oplysninger må ikke slettes foreløbig.' },
    LegalHoldLifted: { title: 'Bevaring ophævet', description: 'Personens oplysninger må slettes igen.' },
    PersonErased: { title: 'Slettet', description: 'Personens oplysninger og nøglen til personens tekster er væk.' },
  },
  commands: {
    RegisterPerson: command({
      title: 'Registrér person',
      description: 'Skriver en person ind i registeret. Hændelsen siger hvilke felter, aldrig hvad der står i dem.',
      input: RegisterPerson,
      fact: 'PersonRegistered',
      mandate: administrator,
      about: itself,
      record: written,
    }),
    CorrectPerson: command({
      title: 'Ret person',
      description: 'Retter en persons oplysninger i registeret.',
      input: CorrectPerson,
      fact: 'PersonCorrected',
      mandate: administrator,
      about: itself,
      record: (input, run) => {
        const data = written(input, run);
        if (data.fields.length > 0) return data;
        throw new Refusal('malformed-input', 'Ret felterne og send igen: skriv mindst ét felt, der skal rettes.');
      },
    }),
    PlaceLegalHold: command({
      title: 'Beslut retlig bevaring',
      description: 'Hindrer, at personens oplysninger slettes, så længe en sag eller en lov kræver dem.',
      input: PlaceLegalHold,
      fact: 'LegalHoldPlaced',
      mandate: administratorOrSecretary,
      about: itself,
    }),
    LiftLegalHold: command({
      title: 'Ophæv retlig bevaring',
      description: 'Lader personens oplysninger slettes igen, af en anden.',
      input: LiftLegalHold,
      fact: 'LegalHoldLifted',
      mandate: administratorOrSecretary,
      about: itself,
    }),
    ErasePerson: command({
      title: 'Slet person',
      description:
        'Sletter personens navn og kontaktoplysninger og nøglen til det, personen har skrevet. Det kan ikke gøres om.',
      input: ErasePerson,
      fact: 'PersonErased',
      settles: ['LegalHoldPlaced'],
      mandate: administrator,
    }),
  },
});

function itself(_input: object, { id }: Run): readonly string[] {
  return [id];
}

/** Which fields were written; what was written is for the register alone. */
function written(input: { readonly [field in RegisterField]?: string }, { id }: Run): FieldsWritten {
  const fields = Object.keys(registerFields) as RegisterField[];
  return { person: id, fields: fields.filter((field) => input[field] !== undefined) };
}
