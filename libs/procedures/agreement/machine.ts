import type { ChartState } from '#engine/chart.js';
import type { AgreementFact } from './events.js';

/** A standing document: registered, in force in one version after another, and at last superseded or terminated. */
export const chart: ChartState<AgreementFact['type']> = {
  title: 'Aftale',
  description: 'En samarbejdsaftale, et forløbsprogram eller en model.',
  initial: 'unregistered',
  states: {
    unregistered: {
      title: 'Ikke registreret',
      description: 'Aftalen er ikke i systemet.',
      quiet: true,
      on: { AgreementRegistered: { target: 'registered' } },
    },
    registered: {
      title: 'Registreret',
      description: 'Aftalen er kendt, men det er ikke registreret, at en version er i kraft.',
      on: {
        KnownFactRecorded: {},
        TovholderfunktionAssigned: {},
        AgreementBroughtIntoForce: { target: 'inForce' },
        VersionPublished: { target: 'inForce' },
        AgreementTerminated: { target: 'terminated' },
      },
    },
    inForce: {
      title: 'I kraft',
      description: 'Den seneste version gælder.',
      on: {
        KnownFactRecorded: {},
        TovholderfunktionAssigned: {},
        AgreementBroughtIntoForce: {},
        VersionPublished: {},
        AgreementSuperseded: { target: 'superseded' },
        AgreementTerminated: { target: 'terminated' },
      },
    },
    superseded: { title: 'Afløst', description: 'Andre aftaler er trådt i stedet.', type: 'final' },
    terminated: { title: 'Ophørt', description: 'Aftalen gælder ikke længere.', type: 'final' },
  },
};
