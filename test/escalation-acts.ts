import type { ActingSeat } from '#engine/procedure.js';
import { people } from './people.js';
import * as revisions from './revision-acts.js';
import type { Act, Others } from './specification.js';

const { act } = revisions;
const { municipalTovholder, regionalTovholder, municipalDirector, regionalDirector, clock } = people;

/** The cases that may be escalated, and the rules in force. */
export const surroundings: Others = {
  ...revisions.surroundings,
  'body/tf-psykiatri': { name: 'Tovholderfunktionen for psykiatri', level: 'tovholderfunktion' },
  'body/sss': { name: 'Strategisk Sundhedsstyregruppe', level: 'administrative' },
  'revision/sam-bo-2024': {
    agreement: 'sam-bo',
    tovholderfunktion: 'tf-psykiatri',
    workingGroup: 'wg-k',
    need: { source: 'clinicalGuideline', description: 'Nye anbefalinger på området' },
  },
  'commissorium/k': { title: 'Arbejdsgruppe om SAM:BO', tovholderfunktion: 'tf-psykiatri', revision: 'sam-bo-2024' },
  'commissorium/alene': { title: 'Forundersøgelse', tovholderfunktion: 'tf-psykiatri' },
  'hearing/h': { title: 'Høring om SAM:BO', revision: 'sam-bo-2024', owner: { function: 'secretary', body: 'wg-k' } },
  'initiative/ips': { title: 'Konsolidering af IPS' },
};

const question = 'Hvem betaler for transporten?';
const position = 'Det gør regionen';
const revision = { procedure: 'revision', id: 'sam-bo-2024' };

/** Something is raised about a revision, unless the data says otherwise. */
export const raises = (by: ActingSeat, kind: 'doubt' | 'dispute', data: object = {}): Act =>
  act(by, 'Escalate', { about: revision, kind, blocking: true, question, position, ...data });

export const doubt = raises(municipalTovholder, 'doubt', { blocking: false });
export const dispute = raises(municipalTovholder, 'dispute');

export const answered = act(regionalTovholder, 'GivePosition', { position: 'Det gør kommunerne' });

export const words = { resolution: 'Regionen betaler', reason: 'Det følger af aftalens afsnit 3', scope: 'thisCase' };
export const interpretation = { ...words, scope: 'interpretation' };
export const resolves = (by: ActingSeat, data: object = {}): Act => act(by, 'GiveResolution', { ...words, ...data });
export const joins = (by: ActingSeat): Act => act(by, 'JoinResolution');
export const objects = (by: ActingSeat): Act => act(by, 'ObjectToResolution', { reason: 'Det koster for meget' });

/** The clock gives a command when it is due; the day is Danish, and over at midnight. */
export const falls = (command: string, at: string): Act => ({ ...act(clock, command), at });

/** Raised on 1 March 2024 and answered at once: the directors have until 15 March, and when reminded until 2 April. */
export const reminded = falls('PassAnswerDeadline', '2024-03-15T23:00:00.000Z');
export const climbed = falls('PassAnswerDeadline', '2024-04-02T22:00:00.000Z');

export const withDirectors: Act[] = [dispute, answered];
export const doubtWithDirectors: Act[] = [doubt, answered];
export const announced: Act[] = [...doubtWithDirectors, resolves(municipalDirector)];
export const withSss: Act[] = [...withDirectors, reminded, climbed];

const meetingOn = '2024-04-17';
const meetingHeld = '2024-04-18T08:00:00.000Z';
export const sssResolves = (data: object = {}): Act => ({
  ...act(people.regionalSecretariat, 'RecordSssResolution', { meetingOn, ...words, ...data }),
  at: meetingHeld,
});
export const referred: Act = {
  ...act(people.municipalSecretariat, 'ReferToSsu', { meetingOn, political: 'Hvem der skal bære udgiften' }),
  at: meetingHeld,
};
export const ssuResolves = (data: object = {}): Act => ({
  ...act(people.municipalSecretariat, 'RecordSsuResolution', { meetingOn: '2024-05-22', ...words, ...data }),
  at: '2024-05-23T08:00:00.000Z',
});

export const takesBack = (by: ActingSeat): Act => act(by, 'TakeBackEscalation', { reason: 'Vi blev enige' });
export const lapses = (by: ActingSeat = people.policy): Act => act(by, 'LapseEscalation', { reason: 'Sagen er slut' });

export const asks = (by: ActingSeat = municipalTovholder, data: object = {}): Act =>
  act(by, 'AskForAdvice', { about: revision, question: 'Må satsen rettes uden videre?', ...data });
export const advises = (by: ActingSeat = regionalDirector): Act => act(by, 'Advise', { advice: 'Ja, ret den' });

/** What a case is told of an escalation about it. */
export const opens = (escalation: string, data: object = {}): Act =>
  act(people.policy, 'ReportEscalationOpened', { escalation, kind: 'dispute', blocking: true, question, ...data });
export const settles = (escalation: string, data: object = {}): Act =>
  act(people.policy, 'ReportEscalationSettled', {
    escalation,
    outcome: 'resolved',
    resolution: words.resolution,
    scope: 'thisCase',
    ...data,
  });
