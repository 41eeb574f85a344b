import type { ChartState } from '#engine/chart.js';
import type { PersonFact } from './events.js';
import type { PersonGuard } from './guards.js';

/** An entry of the register of persons, until it is erased for good. */
export const chart: ChartState<PersonFact['type'], PersonGuard> = {
  title: 'Person',
  description: 'En persons plads i registeret over navne og kontaktoplysninger.',
  initial: 'unregistered',
  states: {
    unregistered: {
      title: 'Ikke registreret',
      description: 'Personen er ikke i registeret endnu.',
      quiet: true,
      on: { PersonRegistered: { target: 'registered' } },
    },
    registered: {
      title: 'I registeret',
      description: 'Navn og kontaktoplysninger kan vises for dem, der er logget ind.',
      on: {
        PersonCorrected: {},
        LegalHoldPlaced: { guard: 'noLegalHold' },
        LegalHoldLifted: { guard: 'underLegalHold' },
        PersonErased: { target: 'erased', guard: ['noLegalHold', 'notHeldBySelf'] },
      },
    },
    erased: {
      title: 'Slettet',
      description: 'Navn og kontaktoplysninger er væk, og det, personen har skrevet, kan ikke læses mere.',
      type: 'final',
    },
  },
};
