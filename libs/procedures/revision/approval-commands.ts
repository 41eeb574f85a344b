import { commandsOf } from '#engine/procedure.js';
import { byPolicy } from '../mandates.js';
import { ofAwaited } from './awaited-commissorium.js';
import * as input from './commands.js';
import type { SharedFact } from './events.js';
import * as mandate from './mandates.js';
import type { SharedContext } from './shared-context.js';

const command = commandsOf<SharedContext, SharedFact>();

/** Commands by which a text is approved, returned, lifted and reported. */
export const approvalCommands = {
  ApproveReview: command({
    title: 'Sig god for udkastet',
    description: 'Siger for sin side god for det gennemsete udkast.',
    input: input.ApproveReview,
    fact: 'ReviewApproved',
    settles: ['DraftSubmitted'],
    mandate: mandate.contactDirector,
  }),
  ApproveAsChair: command({
    title: 'Godkend som formand',
    description: 'Godkender for sin side mellem møderne.',
    input: input.ApproveAsChair,
    fact: 'ApprovedByChair',
    settles: ['DraftSubmitted', 'HearingDraftSubmitted'],
    mandate: mandate.chairmanship,
  }),
  ReturnByChair: command({
    title: 'Send tilbage som formand',
    description: 'Sender sagen tilbage med bemærkninger.',
    input: input.ReturnByChair,
    fact: 'ReturnedByChair',
    mandate: mandate.chairmanship,
  }),
  LiftToMeeting: command({
    title: 'Løft til møde',
    description: 'Lader styregruppen beslutte på et møde.',
    input: input.LiftToMeeting,
    fact: 'LiftedToMeeting',
    mandate: mandate.chairmanship,
  }),
  RecordSssDecision: command({
    title: 'Registrér styregruppens beslutning',
    description: 'Registrerer, hvad styregruppen besluttede.',
    input: input.RecordSssDecision,
    fact: 'SssDecided',
    mandate: mandate.secretariat,
  }),
  RecordSsuDecision: command({
    title: 'Registrér udvalgets beslutning',
    description: 'Registrerer, hvad udvalget besluttede.',
    input: input.RecordSsuDecision,
    fact: 'SsuDecided',
    mandate: mandate.secretariat,
  }),
  RecordReport: command({
    title: 'Registrér orientering',
    description: 'Registrerer, at styregruppen er orienteret.',
    input: input.RecordReport,
    fact: 'ReportedToSss',
    mandate: mandate.reporter,
  }),
  ConfirmCommissorium: command({
    title: 'Kommissoriet er godkendt',
    description: 'Sker, når kommissoriet bliver godkendt.',
    input: input.ConfirmCommissorium,
    fact: 'CommissoriumApproved',
    mandate: byPolicy,
    record: ofAwaited,
  }),
  ReportCommissoriumEnded: command({
    title: 'Kommissoriet blev ikke til noget',
    description: 'Sker, når kommissoriet afvises eller bortfalder.',
    input: input.ReportCommissoriumEnded,
    fact: 'CommissoriumEnded',
    mandate: byPolicy,
    record: ofAwaited,
  }),
  SendToFollowUp: command({
    title: 'Send til følgegruppe',
    description: 'Lader en følgegruppe se på teksten.',
    input: input.SendToFollowUp,
    fact: 'SentToFollowUp',
    mandate: mandate.workingGroupSecretary,
  }),
  RecordFollowUp: command({
    title: 'Registrér følgegruppens svar',
    description: 'Noterer følgegruppens bemærkninger.',
    input: input.RecordFollowUp,
    fact: 'FollowUpRecorded',
    mandate: mandate.workingGroupSecretary,
  }),
  RecordPreTreatment: command({
    title: 'Registrér kommunal forbehandling',
    description: 'Noterer kredsens bemærkninger og indstilling.',
    input: input.RecordPreTreatment,
    fact: 'PreTreated',
    mandate: mandate.preTreatment,
  }),
};
