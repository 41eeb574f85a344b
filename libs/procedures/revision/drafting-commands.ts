import { commandsOf } from '#engine/procedure.js';
import * as input from './commands.js';
import type { SharedFact } from './events.js';
import * as mandate from './mandates.js';
import type { SharedContext } from './shared-context.js';

const command = commandsOf<SharedContext, SharedFact>();

/** Commands by which a text is written and signed. */
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
};
