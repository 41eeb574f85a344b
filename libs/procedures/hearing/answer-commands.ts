import { commandsOf } from '#engine/procedure.js';
import { bodyRefs } from '../named-body.js';
import * as input from './commands.js';
import type { HearingContext } from './context.js';
import type { HearingFact } from './events.js';
import { heardParties, partiesBeside, partyOf } from './heard-parties.js';
import * as mandate from './mandates.js';
import * as answer from './response-inputs.js';

const command = commandsOf<HearingContext, HearingFact>();

/** Commands while the parties answer, and by which the hearing is closed, opened again or cancelled. */
export const answerCommands = {
  GiveResponse: command({
    title: 'Afgiv høringssvar',
    description: 'Svarer for sin egen part og for dem, svaret er fælles med. Kan erstattes indtil fristen.',
    input: answer.GiveResponse,
    fact: 'ResponseReceived',
    mandate: mandate.heardParty,
    among: { jointWith: (run, acting) => partiesBeside(run, acting?.body) },
    record: (data, run, { acting }) => ({ ...data, party: partyOf(run, acting.body) }),
  }),
  RecordResponse: command({
    title: 'Registrér høringssvar',
    description: 'Registrerer et svar for en part, der ikke selv har en post her.',
    input: answer.RecordResponse,
    fact: 'ResponseReceived',
    mandate: mandate.owner,
    among: { party: (run) => run.context.parties, jointWith: (run) => run.context.parties },
  }),
  AddParties: command({
    title: 'Hør flere parter',
    description: 'Spørger parter, som var glemt.',
    input: input.AddParties,
    fact: 'PartiesAdded',
    mandate: mandate.owner,
    needsSeatsOf: ({ parties }) => parties,
    needs: ({ parties }) => bodyRefs(parties),
    record: (data, _run, surroundings) => ({ ...data, parties: heardParties(data.parties, surroundings) }),
  }),
  ExtendHearing: command({
    title: 'Forlæng høring',
    description: 'Giver parterne længere tid.',
    input: input.ExtendHearing,
    fact: 'HearingExtended',
    mandate: mandate.owner,
  }),
  CloseHearing: command({
    title: 'Luk høring',
    description: 'Lukker høringen, når fristen er gået, eller alle har svaret.',
    input: input.CloseHearing,
    fact: 'HearingClosed',
    mandate: mandate.ownerOrClock,
  }),
  ReopenHearing: command({
    title: 'Genåbn høring',
    description: 'Lader parterne svare igen indtil en ny frist.',
    input: input.ReopenHearing,
    fact: 'HearingReopened',
    mandate: mandate.owner,
  }),
  CancelHearing: command({
    title: 'Aflys høring',
    description: 'Aflyser høringen; svar, der er kommet, er gemt.',
    input: input.CancelHearing,
    fact: 'HearingCancelled',
    mandate: mandate.ownerOrPolicy,
  }),
};
