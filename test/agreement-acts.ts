import type { ActingSeat } from '#engine/procedure.js';
import { people } from './people.js';
import { act } from './revision-acts.js';
import type { Act, Others } from './specification.js';

const { municipalSecretariat } = people;
const kog = (command: string, data: object): Act => act(municipalSecretariat, command, data);

const names = {
  assens: 'Assens',
  'faaborg-midtfyn': 'Faaborg-Midtfyn',
  kerteminde: 'Kerteminde',
  langeland: 'Langeland',
  nordfyns: 'Nordfyns',
  nyborg: 'Nyborg',
  odense: 'Odense',
  svendborg: 'Svendborg',
  aeroe: 'Ærø',
  billund: 'Billund',
  fredericia: 'Fredericia',
  kolding: 'Kolding',
  middelfart: 'Middelfart',
  vejle: 'Vejle',
  haderslev: 'Haderslev',
  soenderborg: 'Sønderborg',
  toender: 'Tønder',
  aabenraa: 'Aabenraa',
  esbjerg: 'Esbjerg',
  fanoe: 'Fanø',
  varde: 'Varde',
  vejen: 'Vejen',
} as const;

/** The 22 municipalities. */
export const municipalities = Object.keys(names);

/** The bodies an agreement asks and is sent to. */
export const partners: Others = {
  'body/tf-psykiatri': {},
  'body/region-syddanmark': { name: 'Region Syddanmark', level: 'region' },
  'body/plo-syddanmark': { name: 'PLO Syddanmark', level: 'generalPractice' },
  'body/klynge-fyn': { name: 'Sundhedsklynge Fyn', level: 'cluster' },
  'body/klynge-lillebaelt': { name: 'Sundhedsklynge Lillebælt', level: 'cluster' },
  ...Object.fromEntries(
    Object.entries(names).map(([id, name]) => [`body/${id}`, { name: `${name} Kommune`, level: 'municipality' }]),
  ),
};

/** A secretary of a cluster. */
export const clusterSecretary = (cluster: string): ActingSeat => ({
  person: `p-${cluster}`,
  seat: `${cluster}-secretary-municipal`,
  body: cluster,
  function: 'secretary',
  side: 'municipal',
});

export const fyn = clusterSecretary('klynge-fyn');
export const lillebaelt = clusterSecretary('klynge-lillebaelt');

export const registered = kog('RegisterAgreement', { title: 'SAM:BO', kind: 'cooperation' });
export const inForce = kog('BringIntoForce', { version: 'Version fra 2019', takenIntoUseOn: '2019-05-01' });

export const asked = (parties: readonly string[], number = 1): Act => kog('OpenAdoption', { number, parties });
export const everyoneAsked = asked([...municipalities, 'region-syddanmark', 'plo-syddanmark']);

/** A party's decision; all but a plain yes come with remarks. */
export const decides = (party: string, decision = 'adopted', data: object = {}): Act =>
  kog('RecordPartyDecision', {
    party,
    decision,
    decidedOn: '2024-02-01',
    document: 'Referat, punkt 4',
    ...(decision !== 'adopted' && { remarks: 'Økonomien er uafklaret' }),
    ...data,
  });

export const optsOut = (party: string): Act =>
  kog('RecordOptOut', { party, decidedOn: '2024-02', document: 'Brev', reason: 'Vi har vores eget tilbud' });

export const twentyOf22 = kog('RecordAdoptionCount', {
  number: 1,
  adopted: 20,
  of: 22,
  when: '2024',
  document: 'Implementeringsplanen, indsats 19',
});

export const sentOut = (clusters = ['klynge-fyn', 'klynge-lillebaelt'], number = 1): Act =>
  kog('OpenImplementation', { number, clusters });

export const plans = (by: ActingSeat, cluster = by.body): Act =>
  act(by, 'PlanImplementation', { cluster, anchoringGroup: 'Gruppen for behandling og pleje', localPlan: 'Sag 24/77' });
export const trains = (by: ActingSeat, cluster = by.body): Act => act(by, 'BeginTraining', { cluster });
export const uses = (by: ActingSeat, cluster = by.body, on = '2024-02-19'): Act =>
  act(by, 'TakeIntoUse', { cluster, on });

export const demands = (what: { beyondContract: boolean; movesTasks: boolean }): Act =>
  kog('AssessRequirements', { ...what, reason: 'Følger af den nye opgavefordeling' });
export const dialogue = kog('RecordPracticeDialogue', {
  when: '2024-01',
  outcome: 'Der skal ikke laves en lokalaftale',
  document: 'Sag 24/12',
});
export const taskTransfer = kog('RecordTaskTransferModel', {
  when: '2024-01-15',
  outcome: 'Opgaven flyttes med finansiering',
  document: 'Sag 24/13',
});
