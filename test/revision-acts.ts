import type { ActingSeat } from '#engine/procedure.js';
import type { Act, Others } from './specification.js';
import { bareRules } from './governance-rules.js';
import { people } from './people.js';

/** The runs a revision looks at when it begins. */
export const surroundings: Others = {
  'agreement/sam-bo': { title: 'SAM:BO', tovholderfunktion: 'tf-psykiatri', versions: [], knownFacts: [] },
  'agreement/uden-ejer': { title: 'Uden ejer', versions: [], knownFacts: [] },
  'body/odense': { name: 'Odense Kommune', level: 'municipality' },
  'body/vejle': { name: 'Vejle Kommune', level: 'municipality' },
  'body/constructor': { name: 'Constructor', level: 'municipality' },
  'governance/syddanmark': {
    versions: [
      {
        number: 1,
        title: 'Modellen',
        validFrom: '2023-01-25',
        decidedBy: 'SSS',
        rules: bareRules,
      },
    ],
  },
};

const act = (by: ActingSeat, command: string, data: object = {}): Act => ({ by, command, data });
const both = (one: ActingSeat, other: ActingSeat, command: string, data: object = {}): Act[] => [
  act(one, command, data),
  act(other, command, data),
];

const { municipalTovholder, regionalTovholder } = people;

export const needReported = act(municipalTovholder, 'ReportNeed', {
  agreement: 'sam-bo',
  source: 'clinicalGuideline',
  description: 'Nye anbefalinger på området',
});

export const names = (by: ActingSeat, spor: number): Act =>
  act(by, 'ProposeSpor', { spor, reason: 'Det passer bedst' });

export const bothName = (spor: number): Act[] => [names(municipalTovholder, spor), names(regionalTovholder, spor)];

export const draft = (by: ActingSeat): Act =>
  act(by, 'SubmitDraft', { summary: 'Rettede fakta', document: 'Sag 24/1234, udkast' });

export const bothSign = both(municipalTovholder, regionalTovholder, 'SignOff');
export const bothReview = both(people.municipalDirector, people.regionalDirector, 'ApproveReview');
export const bothChairs = both(people.municipalChair, people.regionalChair, 'ApproveAsChair');

export const commissoriumApproved = act(people.policy, 'ConfirmCommissorium', {
  commissorium: 'under-test-k1',
  workingGroup: 'wg-k',
});

export const hearingDraft = act(people.municipalGroupSecretary, 'SubmitHearingDraft', {
  summary: 'Ny ansvarsfordeling',
  document: 'Sag 24/1234, høringsudkast',
  parties: ['odense', 'vejle'],
  deadline: '2024-06-03',
});

const told = (command: string, number: number, more: object = {}): Act =>
  act(people.policy, command, { hearing: `under-test-h${number}`, number, ...more });

export const hearingClosed = (number = 1, responses = 1): Act => told('ReportHearingClosed', number, { responses });
export const hearingConcluded = (number = 1, remarks = 1): Act => told('ReportHearingConcluded', number, { remarks });
export const hearingReopened = (number = 1): Act => told('ReportHearingReopened', number);
export const hearingCalledOff = (number = 1): Act => told('ReportHearingCalledOff', number);

export const sentToHearing = (by: ActingSeat, more: object = {}): Act =>
  act(by, 'OpenHearing', {
    summary: 'Ny ansvarsfordeling',
    document: 'Sag 24/1234, høringsudkast',
    parties: ['odense', 'vejle'],
    deadline: '2024-06-03',
    ...more,
  });

export const decided = (by: ActingSeat, command: string, outcome: string): Act =>
  act(by, command, { outcome, meetingOn: '2024-10-30' });

/** A revision on spor 3, from the need to the hearing being closed, with answers that are not processed yet. */
export const spor3UntilAdjusting: Act[] = [
  needReported,
  ...bothName(3),
  commissoriumApproved,
  hearingDraft,
  ...bothChairs,
  hearingClosed(),
];

export { act };
