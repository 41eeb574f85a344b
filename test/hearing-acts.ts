import type { ActingSeat } from '#engine/procedure.js';
import { people } from './people.js';
import { surroundings } from './revision-acts.js';
import type { Act, Others } from './specification.js';

const act = (by: ActingSeat, command: string, data: object = {}): Act => ({ by, command, data });
export const at = (when: string, one: Act): Act => ({ ...one, at: when });

/** The seats of parties that answer for themselves. */
export const parties = {
  fyn: { person: 'p-fyn', seat: 'klynge-fyn-secretary-municipal', body: 'klynge-fyn', function: 'secretary' },
  piu: { person: 'p-piu', seat: 'piu-chair', body: 'piu', function: 'chair' },
  plo: { person: 'p-plo', seat: 'plo-syddanmark-chair', body: 'plo-syddanmark', function: 'chair' },
} as const satisfies Record<string, ActingSeat>;

/** The runs a hearing looks at when it begins. */
export const heard: Others = {
  ...surroundings,
  'body/klynge-fyn': { name: 'Sundhedsklynge Fyn', level: 'cluster' },
  'body/piu': { name: 'Patientinddragelsesudvalget', level: 'advisory' },
  'body/plo-syddanmark': { name: 'PLO-Syddanmark', level: 'generalPractice' },
  'seats/klynge-fyn': ['secretary'],
  'seats/piu': ['chair', 'member'],
  'commissorium/k': { title: 'Arbejdsgruppe om SAM:BO' },
  'revision/sam-bo-2024': {
    spor: 2,
    tovholderfunktion: 'tf-psykiatri',
    rules: {
      ...(surroundings['governance/syddanmark'] as { versions: { rules: object }[] }).versions[0]!.rules,
      model: 1,
    },
  },
};

const { municipalTovholder, regionalTovholder, municipalChair, regionalChair, clock, policy } = people;

export const prepared = (more: object = {}): Act =>
  act(municipalTovholder, 'PrepareHearing', {
    title: 'Høring om SAM:BO',
    document: 'Sag 24/1234, version 3',
    parties: ['odense', 'vejle', 'klynge-fyn', 'plo-syddanmark', 'piu'],
    questions: ['Er ansvaret beskrevet klart?'],
    ...more,
  });
export const opened = act(regionalTovholder, 'OpenHearing');

/** A hearing that a revision began; it is open at once where the deadline is long enough. */
export const begun = (more: object = {}): Act =>
  act(policy, 'BeginHearing', {
    title: 'Høring: Nye anbefalinger på området',
    document: 'Sag 24/1234, høringsudkast',
    parties: ['odense', 'vejle', 'klynge-fyn'],
    questions: [],
    deadline: '2024-06-03',
    revision: 'sam-bo-2024',
    number: 1,
    chairsApproved: false,
    ...more,
  });

export const answers = (by: ActingSeat, more: object = {}): Act =>
  act(by, 'GiveResponse', { document: `Svar fra ${by.body}`, ...more });
export const records = (party: string, more: object = {}): Act =>
  act(municipalTovholder, 'RecordResponse', { party, document: `Svar fra ${party}`, ...more });
export const chairsApproveShort: Act[] = [
  act(municipalChair, 'ApproveShortDeadline'),
  act(regionalChair, 'ApproveShortDeadline'),
];
export const extends_ = (deadline: string): Act =>
  act(regionalTovholder, 'ExtendHearing', { deadline, reason: 'Sommerferie' });
export const closedByClock = (when = '2024-06-03T22:00:00.000Z'): Act => at(when, act(clock, 'CloseHearing'));
export const closes = act(municipalTovholder, 'CloseHearing');
export const reopens = (deadline: string): Act =>
  act(people.municipalSecretariat, 'ReopenHearing', { deadline, reason: 'Bilaget manglede' });
export const cancels = (by: ActingSeat = municipalTovholder): Act =>
  act(by, 'CancelHearing', { reason: 'Loven er trukket tilbage' });
export const splits = (response: number, ...remarks: object[]): Act =>
  act(regionalTovholder, 'SplitResponse', { response, remarks });
export const handles = (remark: number, outcome = 'changed', more: object = { place: 'Afsnit 3' }): Act =>
  act(regionalTovholder, 'HandleRemark', { remark, outcome, note: 'Teksten er præciseret', ...more });
export const concludes = act(municipalTovholder, 'ConcludeHearing');

/** A hearing that three parties were asked in, closed with one joint answer. */
export const untilClosed: Act[] = [begun(), records('odense', { jointWith: ['vejle'] }), closedByClock()];

export { act };
