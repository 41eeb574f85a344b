import { Id, Text } from '#engine/fields.js';
import type { Fact } from '#engine/fact.js';
import { type MandateRule, commandsOf, defineProcedure } from '#engine/procedure.js';

class RegisterToyAgreement {
  @Text('Navn') title!: string;
}

class RecordToyVersion {
  @Id('Revision') revision!: string;
}

class TerminateToyAgreement {}

interface Agreement {
  readonly title: string;
  readonly versions: readonly string[];
}

type AgreementFact =
  | Fact<'AgreementRegistered', { title: string }>
  | Fact<'AgreementRenamed', { title: string }>
  | Fact<'VersionRecorded', { revision: string }>
  | Fact<'AgreementTerminated', object>;

const command = commandsOf<Agreement, AgreementFact>();
const secretariat: MandateRule<Agreement> = {
  rule: 'secretariat',
  who: 'gøres af sekretariatet',
  seats: () => [{ function: 'secretariat' }],
};
const byPolicy: MandateRule<Agreement> = {
  rule: 'system',
  who: 'gøres af systemet',
  seats: () => [{ function: 'system' }],
};

/** A standing agreement: in force until it is terminated; counts its versions. */
export const toyAgreement = defineProcedure<Agreement, AgreementFact>({
  name: 'agreement',
  version: 1,
  title: 'Aftale',
  description: 'En aftale.',
  begin: { title: '', versions: [] },
  chart: {
    title: 'Aftale',
    description: 'En aftale.',
    initial: 'unknown',
    states: {
      unknown: {
        title: 'Ukendt',
        description: 'Endnu ikke registreret.',
        on: { AgreementRegistered: { target: 'inForce' } },
      },
      inForce: {
        title: 'I kraft',
        description: 'Gælder.',
        on: { AgreementRenamed: {}, VersionRecorded: {}, AgreementTerminated: { target: 'terminated' } },
      },
      terminated: { title: 'Ophørt', description: 'Gælder ikke mere.', type: 'final' },
    },
  },
  guards: {},
  timers: {},
  events: {
    AgreementRegistered: { title: 'Aftalen er registreret', description: 'Den er kendt.' },
    AgreementRenamed: { title: 'Aftalen har fået nyt navn', description: 'Navnet er ændret.' },
    VersionRecorded: { title: 'En version er noteret', description: 'En revision er færdig.' },
    AgreementTerminated: { title: 'Aftalen er ophørt', description: 'Den gælder ikke mere.' },
  },
  evolve: {
    AgreementRegistered: (context, { data }) => ({ ...context, ...data }),
    AgreementRenamed: (context, { data }) => ({ ...context, ...data }),
    VersionRecorded: (context, { data }) => ({ ...context, versions: [...context.versions, data.revision] }),
    AgreementTerminated: (context) => context,
  },
  commands: {
    Register: command({
      title: 'Registrér',
      description: 'Gør aftalen kendt.',
      input: RegisterToyAgreement,
      fact: 'AgreementRegistered',
      mandate: secretariat,
    }),
    Rename: command({
      title: 'Omdøb',
      description: 'Giver aftalen et nyt navn.',
      input: RegisterToyAgreement,
      fact: 'AgreementRenamed',
      mandate: secretariat,
    }),
    RecordVersion: command({
      title: 'Notér version',
      description: 'Noterer, at en revision er færdig.',
      input: RecordToyVersion,
      fact: 'VersionRecorded',
      mandate: byPolicy,
    }),
    Terminate: command({
      title: 'Ophæv',
      description: 'Lader aftalen ophøre.',
      input: TerminateToyAgreement,
      fact: 'AgreementTerminated',
      mandate: secretariat,
    }),
  },
  awaits: () => [{ command: 'Rename' }],
  label: ({ title }) => title,
});
