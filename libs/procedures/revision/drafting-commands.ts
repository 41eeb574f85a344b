import { commandsOf } from '#engine/procedure.js';
import * as input from './commands.js';
import type { RevisionContext } from './context.js';
import type { RevisionFact } from './events.js';
import * as mandate from './mandates.js';

const command = commandsOf<RevisionContext, RevisionFact>();

/** Commands by which a text is written, heard and handled. */
export const draftingCommands = {
  SubmitDraft: command({
    title: 'Send udkast videre',
    description: 'Sender teksten til det næste skridt.',
    input: input.SubmitDraft,
    fact: 'DraftSubmitted',
    mandate: mandate.owner,
  }),
  SignOff: command({
    title: 'Skriv under',
    description: 'Skriver under på udkastet for sin side.',
    input: input.SignOff,
    fact: 'SignedOff',
    mandate: mandate.tovholder,
  }),
  ReturnDraft: command({
    title: 'Send udkast tilbage',
    description: 'Sender udkastet tilbage med bemærkninger.',
    input: input.ReturnDraft,
    fact: 'DraftReturned',
    mandate: mandate.reviewer,
  }),
  InvolveExperts: command({
    title: 'Inddrag fagpersoner',
    description: 'Noterer, hvilke funktioner der er inddraget.',
    input: input.InvolveExperts,
    fact: 'ExpertsInvolved',
    mandate: mandate.owner,
  }),
  OpenHearing: command({
    title: 'Åbn høring',
    description: 'Sender udkastet i høring hos parterne.',
    input: input.OpenHearing,
    fact: 'HearingOpened',
    mandate: mandate.tovholder,
  }),
  SubmitHearingDraft: command({
    title: 'Send høringsudkast til formandskabet',
    description: 'Sender udkastet med parter og frist.',
    input: input.SubmitHearingDraft,
    fact: 'HearingDraftSubmitted',
    mandate: mandate.workingGroupSecretary,
  }),
  RecordHearingResponse: command({
    title: 'Registrér høringssvar',
    description: 'Registrerer et svar, også når det svarer for flere.',
    input: input.RecordHearingResponse,
    fact: 'HearingResponseRecorded',
    mandate: mandate.owner,
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
  HandleResponse: command({
    title: 'Håndtér høringssvar',
    description: 'Siger, hvad svaret førte til.',
    input: input.HandleResponse,
    fact: 'ResponseHandled',
    mandate: mandate.owner,
  }),
};
