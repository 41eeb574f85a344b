import { type Run, type Surroundings, commandsOf } from '#engine/procedure.js';
import { byPolicy } from '../mandates.js';
import { bodyRefs, namedBodies } from '../named-body.js';
import type { RevisionContext } from './context.js';
import type { RevisionFact } from './events.js';
import * as input from './hearing-inputs.js';
import * as mandate from './mandates.js';

const command = commandsOf<RevisionContext, RevisionFact>();

/** Commands by which a draft is sent into hearing, and by which the hearing tells what became of it. */
export const hearingCommands = {
  OpenHearing: command({
    title: 'Send i høring',
    description: 'Sender udkastet i høring hos parterne; høringen bliver et forløb for sig.',
    input: input.SendToHearing,
    fact: 'SentToHearing',
    mandate: mandate.tovholder,
    needs: ({ parties }) => bodyRefs(parties),
    record: knownParties,
  }),
  SubmitHearingDraft: command({
    title: 'Send høringsudkast til formandskabet',
    description: 'Sender udkastet med parter, spørgsmål og frist.',
    input: input.SubmitHearingDraft,
    fact: 'HearingDraftSubmitted',
    mandate: mandate.workingGroupSecretary,
    needs: ({ parties }) => bodyRefs(parties),
    record: knownParties,
  }),
  ReportHearingClosed: command({
    title: 'Høringen er lukket',
    description: 'Sker, når høringen lukker.',
    input: input.ReportHearingClosed,
    fact: 'ResponsesCollected',
    mandate: byPolicy,
  }),
  ReportHearingConcluded: command({
    title: 'Høringen er afsluttet',
    description: 'Sker, når hver bemærkning har et udfald.',
    input: input.ReportHearingConcluded,
    fact: 'ResponsesProcessed',
    mandate: byPolicy,
  }),
  ReportHearingReopened: command({
    title: 'Høringen er genåbnet',
    description: 'Sker, når høringen åbnes igen.',
    input: input.ReportHearingReopened,
    fact: 'HearingReopened',
    mandate: byPolicy,
  }),
  ReportHearingCalledOff: command({
    title: 'Høringen er aflyst',
    description: 'Sker, når høringen aflyses.',
    input: input.ReportHearingCalledOff,
    fact: 'HearingCalledOff',
    mandate: byPolicy,
  }),
};

/** A party that does not exist is refused here, where somebody can do something about it. */
function knownParties(data: input.SendToHearing, _run: Run, surroundings: Surroundings): input.SendToHearing {
  namedBodies(data.parties, surroundings);
  return data;
}
