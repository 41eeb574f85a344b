import { underOtherRules } from '../approval-path-acts.js';
import * as agreements from '../agreement-acts.js';
import * as commissorium from '../histories/commissorium-acts.js';
import { whole as discussed } from '../discussion-acts.js';
import { movedTo } from '../model-acts.js';
import { otherWays } from '../histories/escalation-tales.js';
import * as escalated from './curated-escalations.js';
import { people } from '../people.js';
import * as first from '../first-revision-acts.js';
import * as acts from '../revision-acts.js';
import type { Act } from '../specification.js';
import * as approvals from './curated-approvals.js';
import { hearing } from './curated-hearings.js';
import { seat, succession } from './curated-organisation.js';

const { act, needReported, bothName, draft, names } = acts;
const { municipalTovholder, regionalTovholder, municipalDirector, regionalDirector } = people;
const { municipalChair, regionalChair, municipalSecretariat, municipalGroupSecretary, policy } = people;

const reopens = (by: Act['by']): Act => act(by, 'ReopenAssessment', { reason: 'Sporet passer alligevel ikke' });
const kog = (command: string, data: object): Act => act(municipalSecretariat, command, data);

const treatment: Act[] = [
  draft(municipalGroupSecretary),
  act(people.preTreatmentChair, 'RecordPreTreatment', { meetingOn: '2024-10-01', recommendation: 'Godkendes' }),
];
const returnedBy = (command: string): Act => acts.decided(municipalSecretariat, command, 'returned');
const treatedTwice: Act[] = [
  ...treatment,
  returnedBy('RecordSssDecision'),
  ...treatment,
  acts.decided(municipalSecretariat, 'RecordSssDecision', 'approved'),
  returnedBy('RecordSsuDecision'),
];
const hearingDraftReturned: Act[] = [
  needReported,
  ...bothName(3),
  acts.commissoriumApproved,
  acts.hearingDraft,
  act(regionalChair, 'ReturnByChair', { remarks: 'Uklart ansvar' }),
  acts.hearingDraft,
  ...acts.bothChairs,
];

const bothVersions: { readonly [about: string]: readonly Act[] } = {
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
  'it is moved to a newer model while it awaits its report': [
    needReported,
    ...bothName(1),
    draft(municipalTovholder),
    ...acts.bothSign,
    movedTo(3),
  ],
};

const firstRevision: { readonly [about: string]: readonly Act[] } = {
  ...bothVersions,
  'a chair returns the hearing draft, and the hearing is extended': [
    ...hearingDraftReturned,
    act(municipalGroupSecretary, 'ExtendHearing', { deadline: '2024-06-17', reason: 'Sommerferie' }),
  ],
  'the steering group and the political body return the text': [
    ...first.spor3UntilAdjusting,
    first.handled(municipalGroupSecretary, 'odense'),
    ...treatedTwice,
  ],
};

const goesDown: Act[] = [
  ...bothName(1),
  act(municipalDirector, 'ConsentToLowerSpor'),
  act(regionalDirector, 'ConsentToLowerSpor'),
];
const sentOut = acts.sentToHearing(municipalTovholder);

const revision: { readonly [about: string]: readonly Act[] } = {
  ...bothVersions,
  ...underOtherRules,
  'a chair returns the hearing draft, and the hearing is called off': [
    ...hearingDraftReturned,
    acts.hearingCalledOff(),
  ],
  'on spor 2 a hearing is reopened, concluded and followed by one that is called off': [
    needReported,
    ...bothName(2),
    sentOut,
    acts.hearingClosed(),
    acts.hearingReopened(),
    acts.hearingClosed(),
    acts.hearingConcluded(),
    acts.sentToHearing(regionalTovholder),
    acts.hearingCalledOff(2),
  ],
  'hearings are heard of while the spor is assessed again, and after': [
    needReported,
    ...bothName(2),
    sentOut,
    reopens(municipalTovholder),
    acts.hearingClosed(),
    acts.hearingReopened(),
    acts.hearingCalledOff(),
    ...goesDown,
    draft(municipalTovholder),
  ],
  'on spor 3 a hearing is reopened, and a second one is returned, then called off': [
    ...acts.spor3UntilAdjusting,
    acts.hearingReopened(),
    acts.hearingClosed(),
    acts.hearingDraft,
    act(regionalChair, 'ReturnByChair', { remarks: 'Det er hørt nok' }),
    acts.hearingDraft,
    ...acts.bothChairs,
    acts.hearingCalledOff(2),
  ],
  'the steering group and the political body return the text': [
    ...acts.spor3UntilAdjusting,
    acts.hearingConcluded(),
    ...treatedTwice,
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
  ...escalated.agreement,
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

const later = '2024-03-13T09:00:00.000Z';

const commissoria: { readonly [about: string]: readonly Act[] } = {
  ...escalated.commissorium,
  'it lapses while it is qualified': [...commissorium.untilSubmitted, commissorium.lapsed()],
  'it lapses while it awaits approval': [...commissorium.untilQualified, commissorium.lapsed()],
  'a chair returns it, and both approve it later': [
    ...commissorium.untilQualified,
    commissorium.returns(municipalChair),
    commissorium.submitted,
    ...commissorium.untilApproved.slice(commissorium.untilSubmitted.length),
  ],
  'it is moved to a newer model while it is drafted': [commissorium.opened, movedTo(2), { ...movedTo(3), at: later }],
  'it is moved while it is qualified': [...commissorium.untilSubmitted, movedTo(2)],
  'it is moved while members are nominated': [...commissorium.untilApproved, movedTo(2)],
  'it is moved while the working group works': [...commissorium.untilStarted, movedTo(3)],
  'it is moved while the members are asked in writing': [...commissorium.untilWriting, movedTo(2)],
  ...approvals.inWriting,
  'it is dissolved before the work began': [...commissorium.untilApproved, commissorium.dissolved],
};
export const curated: { readonly [procedure: string]: { readonly [about: string]: readonly Act[] } } = {
  revision,
  'revision@1': firstRevision,
  agreement,
  commissorium: commissoria,
  escalation: otherWays,
  discussion: { 'everything that can be done with a comment is done': discussed },
  hearing,
  writtenApproval: approvals.writtenApproval,
  chairApprovedCase: approvals.chairApprovedCase,
  initiative: escalated.initiative,
  seat,
  succession,
};
