import { underOtherRules } from '../approval-path-acts.js';
import * as first from '../first-revision-acts.js';
import { movedTo } from '../model-acts.js';
import { people } from '../people.js';
import * as acts from '../revision-acts.js';
import type { Act } from '../specification.js';

const { act, needReported, bothName, draft, names } = acts;
const { municipalTovholder, regionalTovholder, municipalDirector, regionalDirector } = people;
const { regionalChair, municipalSecretariat, municipalGroupSecretary } = people;

const reopens = (by: Act['by']): Act => act(by, 'ReopenAssessment', { reason: 'Sporet passer alligevel ikke' });

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

/** The ways of the revision's first version that no kept history takes. */
export const firstRevision: { readonly [about: string]: readonly Act[] } = {
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

/** Those of the newest version. */
export const revision: { readonly [about: string]: readonly Act[] } = {
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
