import { commandsOf, defineProcedure } from '#engine/procedure.js';
import { byPolicy, koordinationsgruppen } from '../mandates.js';
import {
  AssignTovholderfunktion,
  BringIntoForce,
  PublishVersion,
  RecordKnownFact,
  RegisterAgreement,
  SupersedeAgreement,
  TerminateAgreement,
} from './commands.js';
import type { AgreementContext, AgreementVersion } from './context.js';
import type { AgreementFact } from './events.js';
import { chart } from './machine.js';

const command = commandsOf<AgreementContext, AgreementFact>();

/** A standing agreement between the parties, version by version. */
export const agreement = defineProcedure<AgreementContext, AgreementFact>({
  name: 'agreement',
  version: 1,
  title: 'Aftale',
  description: 'En aftale mellem region, kommuner og almen praksis, fra registrering til ophør.',
  begin: { title: '', kind: 'cooperation', versions: [], knownFacts: [] },
  chart,
  guards: {},
  timers: {},
  events: {
    AgreementRegistered: { title: 'Aftalen er registreret', description: 'Aftalen er kendt i systemet.' },
    KnownFactRecorded: {
      title: 'En kendt oplysning er noteret',
      description: 'Fra et dokument, med det der ikke vides.',
    },
    AgreementBroughtIntoForce: {
      title: 'En version er i kraft',
      description: 'Registreret uden en revision i systemet.',
    },
    VersionPublished: { title: 'En ny version er offentliggjort', description: 'Resultatet af en revision.' },
    TovholderfunktionAssigned: { title: 'Tovholderfunktionen er valgt', description: 'Hvem der ejer aftalen.' },
    AgreementSuperseded: { title: 'Aftalen er afløst', description: 'Andre aftaler er trådt i stedet.' },
    AgreementTerminated: { title: 'Aftalen er ophørt', description: 'Aftalen gælder ikke længere.' },
  },
  evolve: {
    AgreementRegistered: (context, { data }) => ({ ...context, ...data }),
    KnownFactRecorded: (context, { data, source }) => ({
      ...context,
      knownFacts: [...context.knownFacts, { ...data, ...(source && { source }) }],
    }),
    AgreementBroughtIntoForce: (context, { data: { version, takenIntoUseOn } }) =>
      withVersion(context, { name: version, ...(takenIntoUseOn && { takenIntoUseOn }) }),
    VersionPublished: (context, { data }) =>
      withVersion(context, { name: `Version ${context.versions.length + 1}`, revision: data.revision }),
    TovholderfunktionAssigned: (context, { data }) => ({ ...context, ...data }),
    AgreementSuperseded: (context) => context,
    AgreementTerminated: (context) => context,
  },
  commands: {
    RegisterAgreement: command({
      title: 'Registrér aftale',
      description: 'Gør aftalen kendt i systemet.',
      input: RegisterAgreement,
      fact: 'AgreementRegistered',
      mandate: koordinationsgruppen,
    }),
    RecordKnownFact: command({
      title: 'Notér kendt oplysning',
      description: 'Noterer, hvad et dokument siger om aftalen, og hvad der ikke vides.',
      input: RecordKnownFact,
      fact: 'KnownFactRecorded',
      mandate: koordinationsgruppen,
    }),
    BringIntoForce: command({
      title: 'Registrér version i kraft',
      description: 'Registrerer en version, der er taget i brug uden en revision i systemet.',
      input: BringIntoForce,
      fact: 'AgreementBroughtIntoForce',
      mandate: koordinationsgruppen,
    }),
    PublishVersion: command({
      title: 'Offentliggør version',
      description: 'Sker, når en revision er færdig.',
      input: PublishVersion,
      fact: 'VersionPublished',
      mandate: byPolicy,
    }),
    AssignTovholderfunktion: command({
      title: 'Vælg tovholderfunktion',
      description: 'Bestemmer, hvilken tovholderfunktion der ejer aftalen.',
      input: AssignTovholderfunktion,
      fact: 'TovholderfunktionAssigned',
      mandate: koordinationsgruppen,
      needs: ({ tovholderfunktion }) => [{ procedure: 'body', id: tovholderfunktion }],
      record: (input, _run, { run }) => {
        run({ procedure: 'body', id: input.tovholderfunktion });
        return input;
      },
    }),
    SupersedeAgreement: command({
      title: 'Afløs aftale',
      description: 'Lader andre aftaler træde i stedet.',
      input: SupersedeAgreement,
      fact: 'AgreementSuperseded',
      mandate: koordinationsgruppen,
    }),
    TerminateAgreement: command({
      title: 'Ophæv aftale',
      description: 'Lader aftalen ophøre.',
      input: TerminateAgreement,
      fact: 'AgreementTerminated',
      mandate: koordinationsgruppen,
    }),
  },
  awaits: () => [],
  label: ({ title }) => title,
});

function withVersion(context: AgreementContext, version: Omit<AgreementVersion, 'number'>): AgreementContext {
  return { ...context, versions: [...context.versions, { ...version, number: context.versions.length + 1 }] };
}
