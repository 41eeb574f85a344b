import { commandsOf } from '#engine/procedure.js';
import * as mandate from '../mandates.js';
import type { FirstContext } from './context.js';
import type { FirstFact } from './events.js';
import * as input from './hearing-inputs.js';

const command = commandsOf<FirstContext, FirstFact>();

/** Commands by which a text is heard and handled on version 1. */
export const hearingCommands = {
  OpenHearing: command({
    title: 'Åbn høring',
    description: 'Sender udkastet i høring hos parterne.',
    input: input.FirstOpenHearing,
    fact: 'HearingOpened',
    mandate: mandate.tovholder,
  }),
  SubmitHearingDraft: command({
    title: 'Send høringsudkast til formandskabet',
    description: 'Sender udkastet med parter og frist.',
    input: input.FirstSubmitHearingDraft,
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
    input: input.FirstExtendHearing,
    fact: 'HearingExtended',
    mandate: mandate.owner,
  }),
  CloseHearing: command({
    title: 'Luk høring',
    description: 'Lukker høringen, når fristen er gået, eller alle har svaret.',
    input: input.FirstCloseHearing,
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
