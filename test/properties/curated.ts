import * as agreements from '../agreement-acts.js';
import * as commissorium from '../histories/commissorium-acts.js';
import { people } from '../people.js';
import * as acts from '../revision-acts.js';
import type { Act } from '../specification.js';
import * as successions from '../succession-acts.js';

const { act, needReported, bothName, draft, names } = acts;
const { municipalTovholder, regionalTovholder, municipalDirector, regionalDirector } = people;
const { municipalChair, regionalChair, municipalSecretariat, municipalGroupSecretary, policy } = people;

const reopens = (by: Act['by']): Act => act(by, 'ReopenAssessment', { reason: 'Sporet passer alligevel ikke' });
const kog = (command: string, data: object): Act => act(municipalSecretariat, command, data);

const untilSss: Act[] = [
  ...acts.spor3UntilAdjusting,
  acts.handled(municipalGroupSecretary, 'odense'),
  draft(municipalGroupSecretary),
  act(people.preTreatmentChair, 'RecordPreTreatment', { meetingOn: '2024-10-01', recommendation: 'Godkendes' }),
];
const returnedBy = (command: string): Act => acts.decided(municipalSecretariat, command, 'returned');

const revision: { readonly [about: string]: readonly Act[] } = {
  'one side sees no need and changes its mind': [
    needReported,
    act(municipalTovholder, 'ProposeNoNeed', { reason: 'Aftalen passer endnu' }),
    names(regionalTovholder, 1),
    act(regionalTovholder, 'ProposeNoNeed', { reason: 'Enig, den passer endnu' }),
  ],
  'one side takes back that it sees no need': [
    needReported,
    names(municipalTovholder, 1),
    act(regionalTovholder, 'ProposeNoNeed', { reason: 'Aftalen passer endnu' }),
    names(regionalTovholder, 1),
  ],
  'spor 1 turns out to be more, and spor 3 to be less': [
    needReported,
    ...bothName(1),
    reopens(municipalTovholder),
    ...bothName(3),
    reopens(regionalTovholder),
    ...bothName(2),
    act(municipalDirector, 'ConsentToLowerSpor'),
    act(regionalDirector, 'ConsentToLowerSpor'),
  ],
  'a contact director returns the draft': [
    needReported,
    ...bothName(2),
    draft(municipalTovholder),
    act(regionalDirector, 'ReturnDraft', { remarks: 'Uklart ansvar' }),
  ],
  'a chair returns the hearing draft, and the hearing is extended': [
    needReported,
    ...bothName(3),
    acts.commissoriumApproved,
    acts.hearingDraft,
    act(regionalChair, 'ReturnByChair', { remarks: 'Uklart ansvar' }),
    acts.hearingDraft,
    ...acts.bothChairs,
    act(municipalGroupSecretary, 'ExtendHearing', { deadline: '2024-06-17', reason: 'Sommerferie' }),
  ],
  'the steering group and the political body return the text': [
    ...untilSss,
    returnedBy('RecordSssDecision'),
    ...untilSss.slice(-2),
    acts.decided(municipalSecretariat, 'RecordSssDecision', 'approved'),
    returnedBy('RecordSsuDecision'),
  ],
};

const { fyn } = agreements;
const beside: Act[] = [
  agreements.demands({ beyondContract: true, movesTasks: true }),
  agreements.dialogue,
  agreements.taskTransfer,
  agreements.asked(['odense', 'vejle']),
  agreements.decides('odense'),
  agreements.optsOut('vejle'),
  agreements.sentOut(['klynge-fyn']),
  agreements.plans(fyn),
  agreements.trains(fyn),
];

const agreement: { readonly [about: string]: readonly Act[] } = {
  'it is adopted and implemented before it is in force': [agreements.registered, ...beside],
  'it is adopted and implemented while it is in force': [
    agreements.registered,
    agreements.inForce,
    ...beside,
    agreements.uses(fyn),
  ],
  'how many adopted it is all that is known, before it is in force': [agreements.registered, agreements.twentyOf22],
  'how many adopted it is all that is known, while it is in force': [
    agreements.registered,
    agreements.inForce,
    agreements.twentyOf22,
  ],
  'a version is published, corrected and terminated': [
    kog('RegisterAgreement', { title: 'SAM:BO', kind: 'cooperation' }),
    act(policy, 'PublishVersion', { revision: 'sam-bo-2024' }),
    kog('RecordKnownFact', { statement: 'Taget i brug i uge 20' }),
    kog('AssignTovholderfunktion', { tovholderfunktion: 'tf-psykiatri' }),
    kog('BringIntoForce', { version: 'Rettet version' }),
    kog('TerminateAgreement', { lastDay: '2026-12-31', reason: 'Ny lov' }),
  ],
};

const commissoria: { readonly [about: string]: readonly Act[] } = {
  'it lapses while it is qualified': [...commissorium.untilSubmitted, commissorium.lapsed()],
  'it lapses while it awaits approval': [...commissorium.untilQualified, commissorium.lapsed()],
  'a chair returns it, and both approve it later': [
    ...commissorium.untilQualified,
    commissorium.returns(municipalChair),
    commissorium.submitted,
    ...commissorium.untilApproved.slice(commissorium.untilSubmitted.length),
  ],
  'it is dissolved before the work began': [...commissorium.untilApproved, commissorium.dissolved],
};

const seat: { readonly [about: string]: readonly Act[] } = {
  'a held seat is abolished': [
    kog('CreateSeat', { title: 'Tovholder', body: 'tf-psykiatri', function: 'tovholder' }),
    kog('Appoint', { person: 'p-mette', from: '2023-02-01' }),
    kog('AbolishSeat', { reason: 'Funktionen er samlet' }),
  ],
  'a vacant seat is abolished': [
    kog('CreateSeat', { title: 'Tovholder', body: 'tf-psykiatri', function: 'tovholder' }),
    kog('AbolishSeat', { reason: 'Oprettet ved en fejl' }),
  ],
};

const succession: { readonly [about: string]: readonly Act[] } = {
  'it is given up after it was approved': [...successions.untilApproved, successions.cancelled],
};

/** Stories for the ways that no kept history takes, by procedure. They need not be kept: they may be told anew. */
export const curated: { readonly [procedure: string]: { readonly [about: string]: readonly Act[] } } = {
  revision,
  agreement,
  commissorium: commissoria,
  seat,
  succession,
};
