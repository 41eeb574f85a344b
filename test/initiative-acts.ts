import type { ActingSeat } from '#engine/procedure.js';
import { clusterSecretary, fyn, lillebaelt, partners } from './agreement-acts.js';
import { people } from './people.js';
import { act } from './revision-acts.js';
import type { Act, Others } from './specification.js';

const kog = (command: string, data: object = {}): Act => act(people.municipalSecretariat, command, data);

/** The bodies and runs an initiative refers to. */
export const bodies: Others = {
  ...partners,
  'body/klynge-soenderjylland': { name: 'Sundhedsklynge Sønderjylland', level: 'cluster' },
  'body/sss': { name: 'Strategisk Sundhedsstyregruppe', level: 'administrative' },
  'commissorium/k': { title: 'Arbejdsgruppe om dosisdispensering' },
};

export const soenderjylland = clusterSecretary('klynge-soenderjylland');
export { fyn, lillebaelt };

const called = ['klynge-fyn', 'klynge-lillebaelt'];
const MEETING = '2024-02-28';

export const ips = { title: 'Konsolidering af IPS', visionArea: 'educationAndWork', level: 'joint', isNew: false };
export const proposed = (data: object = {}): Act => kog('ProposeInitiative', { ...ips, ...data });
export const included = (period = '2024-2025', number = 18): Act => kog('IncludeInPlan', { period, number });
export const started = (stage?: string, basis?: string): Act => kog('StartInitiative', { stage, basis });
export const onLevel = (level: string, data: object = {}): Act[] => [
  proposed({ level, ...data }),
  included(),
  started(),
];

export const nextStep = kog('RecordNextStep', { nextStep: 'Drøftes i styregruppen', responsible: 'sss' });
export const reprioritised = kog('ReprioritiseInitiative', {
  priority: 'high',
  decidedBy: 'sss',
  meetingOn: MEETING,
  reason: 'Det haster mere end det andet',
});
export const changesLevel = (level: string, data: object = {}): Act =>
  kog('ChangeInitiativeLevel', {
    level,
    decidedBy: 'sss',
    meetingOn: MEETING,
    reason: 'Opgaven ligger bedre der',
    ...data,
  });
export const paused = (until?: string): Act =>
  kog('PauseInitiative', { reason: 'Afventer politisk beslutning', until });
export const resumed = (by: ActingSeat = people.municipalSecretariat): Act => act(by, 'ResumeInitiative');
export const carriedOver = (by: ActingSeat = people.policy): Act =>
  act(by, 'CarryInitiativeOver', { plan: 'plan-2026', reason: 'Ikke færdig' });
export const discontinued = kog('DiscontinueInitiative', {
  decidedBy: 'sss',
  meetingOn: MEETING,
  reason: 'Løses nationalt',
});
export const completed = kog('CompleteInitiative', { result: 'I drift i hele regionen' });

export const mandated = kog('MandateInitiative', { basis: 'commissorium', meetingOn: MEETING, commissorium: 'k' });
export const mandateNotNeeded = kog('MandateInitiative', {
  basis: 'notNeeded',
  meetingOn: MEETING,
  reason: 'Løses i linjen',
});
export const workBegun = kog('BeginInitiativeWork');
export const implementationBegun = kog('BeginInitiativeImplementation', { what: 'Den nye arbejdsgang' });

export const frame = (deadline?: string): Act =>
  kog('SetLeadFrame', { frame: 'Klyngen udvikler for alle', meetingOn: MEETING, clusters: called, deadline });
export const volunteers = (by: ActingSeat, cluster = by.body): Act =>
  act(by, 'VolunteerAsLead', { cluster, offer: 'Vi afprøver i to kommuner' });
export const declinesLead = (by: ActingSeat, cluster = by.body): Act =>
  act(by, 'DeclineLead', { cluster, reason: 'Vi har ikke kræfterne' });
export const closesCall = kog('CloseLeadCall');
export const assigned = (cluster = 'klynge-fyn'): Act => kog('AssignLead', { cluster, meetingOn: MEETING });
export const placed = (level: string): Act =>
  kog('PlaceInitiative', { level, meetingOn: MEETING, reason: 'Ingen meldte sig' });

export const develops = (by: ActingSeat): Act => act(by, 'BeginDevelopment', { plan: 'To kommuner og sygehuset' });
export const tests = (by: ActingSeat): Act => act(by, 'BeginTesting', { what: 'Et fælles overblik i Odense' });
export const evaluates = (by: ActingSeat): Act => act(by, 'BeginEvaluation', { how: 'Interview og journaler' });
export const recommends = (by: ActingSeat): Act =>
  act(by, 'RecommendScaling', { recommendation: 'scale', document: 'Sag 24/90', reason: 'Virker efter hensigten' });
export const decides = (outcome: string, data: object = {}): Act =>
  kog('DecideScaling', { outcome, meetingOn: MEETING, ...data });
export const scales = decides('scale', { clusters: ['klynge-lillebaelt', 'klynge-soenderjylland'] });

export const prepares = (by: ActingSeat, cluster = by.body): Act => act(by, 'PrepareScaling', { cluster });
export const rollsOut = (by: ActingSeat, on = '2024-02-29', cluster = by.body): Act =>
  act(by, 'RollOutInCluster', { cluster, on });
export const declinesScaling = (by: ActingSeat, cluster = by.body): Act =>
  act(by, 'DeclineScaling', { cluster, reason: 'Vi har allerede et tilbud' });

export const asksStatus = (year = 2024, deadline = '2024-11-01'): Act =>
  kog('RequestFreeStatus', { year, deadline, clusters: called });
export const givesStatus = (by: ActingSeat, year = 2024, cluster = by.body): Act =>
  act(by, 'GiveFreeStatus', { cluster, year, status: 'To kommuner er med' });
export const shares = (by: ActingSeat, cluster = by.body): Act =>
  act(by, 'ShareExperience', { cluster, headline: 'Delestillinger', experience: 'Begynd med én afdeling' });

/** From the call for a lead until the recommendation to SSU. */
export const untilRecommended: Act[] = [
  ...onLevel('lead'),
  frame(),
  volunteers(fyn),
  declinesLead(lillebaelt),
  assigned(),
  develops(fyn),
  tests(fyn),
  evaluates(fyn),
  recommends(fyn),
];
export const untilScaling: Act[] = [...untilRecommended, scales];
