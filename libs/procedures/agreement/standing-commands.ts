import { commandsOf } from '#engine/procedure.js';
import { escalatableCommands } from '../escalatable.js';
import { byPolicy, koordinationsgruppen } from '../mandates.js';
import * as input from './commands.js';
import type { AgreementContext } from './context.js';
import type { AgreementFact } from './events.js';

const command = commandsOf<AgreementContext, AgreementFact>();

/** Commands about the agreement itself: what it is, who owns it, which version applies, and its end. */
export const standingCommands = {
  ...escalatableCommands,
  EnterInterpretation: command({
    title: 'Skriv fortolkning ind',
    description: 'Sker, når en eskalering er afgjort med en fortolkning af aftalen.',
    input: input.EnterInterpretation,
    fact: 'InterpretationEntered',
    mandate: byPolicy,
  }),
  RegisterAgreement: command({
    title: 'Registrér aftale',
    description: 'Gør aftalen kendt i systemet.',
    input: input.RegisterAgreement,
    fact: 'AgreementRegistered',
    mandate: koordinationsgruppen,
  }),
  RecordKnownFact: command({
    title: 'Notér kendt oplysning',
    description: 'Noterer, hvad et dokument siger om aftalen, og hvad der ikke vides.',
    input: input.RecordKnownFact,
    fact: 'KnownFactRecorded',
    mandate: koordinationsgruppen,
  }),
  BringIntoForce: command({
    title: 'Registrér version i kraft',
    description: 'Registrerer en version, der er taget i brug uden en revision i systemet.',
    input: input.BringIntoForce,
    fact: 'AgreementBroughtIntoForce',
    mandate: koordinationsgruppen,
  }),
  PublishVersion: command({
    title: 'Offentliggør version',
    description: 'Sker, når en revision er færdig.',
    input: input.PublishVersion,
    fact: 'VersionPublished',
    mandate: byPolicy,
  }),
  AssignTovholderfunktion: command({
    title: 'Vælg tovholderfunktion',
    description: 'Bestemmer, hvilken tovholderfunktion der ejer aftalen.',
    input: input.AssignTovholderfunktion,
    fact: 'TovholderfunktionAssigned',
    mandate: koordinationsgruppen,
    needs: ({ tovholderfunktion }) => [{ procedure: 'body', id: tovholderfunktion }],
    record: (data, _run, { run }) => {
      run({ procedure: 'body', id: data.tovholderfunktion });
      return data;
    },
  }),
  SupersedeAgreement: command({
    title: 'Afløs aftale',
    description: 'Lader andre aftaler træde i stedet.',
    input: input.SupersedeAgreement,
    fact: 'AgreementSuperseded',
    mandate: koordinationsgruppen,
  }),
  TerminateAgreement: command({
    title: 'Ophæv aftale',
    description: 'Lader aftalen ophøre.',
    input: input.TerminateAgreement,
    fact: 'AgreementTerminated',
    mandate: koordinationsgruppen,
  }),
};
