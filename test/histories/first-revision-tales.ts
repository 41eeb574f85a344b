import { firstRevision } from '#procedures/revision/v1/procedure.js';
import { revision } from '#procedures/revision/procedure.js';
import { people } from '../people.js';
import * as first from '../first-revision-acts.js';
import * as acts from '../revision-acts.js';
import { type Act, moves } from '../specification.js';
import type { Tale } from './golden.js';

const { act, needReported, bothName, names, draft, surroundings } = acts;
const { municipalTovholder, regionalTovholder, municipalDirector, regionalDirector } = people;
const { municipalChair, regionalChair, municipalSecretariat, regionalSecretariat, clock } = people;
const { municipalGroupSecretary, regionalGroupSecretary, preTreatmentChair } = people;

const at = (when: string, one: Act): Act => ({ ...one, at: when });
const reopened = act(municipalTovholder, 'ReopenAssessment', { reason: 'Det er kun en takst, der er ændret' });

export const spor1: Act[] = [
  needReported,
  ...bothName(1),
  act(municipalTovholder, 'ConsultContactDirectors', { question: 'Må satsen rettes uden videre?' }),
  act(regionalDirector, 'GiveAdvice', { advice: 'Ja, ret den' }),
  draft(municipalTovholder),
  act(regionalTovholder, 'SignOff'),
  act(municipalTovholder, 'ReturnDraft', { remarks: 'Forkert takst' }),
  draft(municipalTovholder),
  ...acts.bothSign,
  act(municipalSecretariat, 'RecordReport', { meetingOn: '2024-04-17' }),
];

/** As later versions have it: a question for advice is an escalation that stops nothing, in a run of its own. */
export const withoutAdvice = spor1.filter(
  ({ command }) => command !== 'ConsultContactDirectors' && command !== 'GiveAdvice',
);

const spor2: Act[] = [
  needReported,
  ...bothName(2),
  act(regionalTovholder, 'InvolveExperts', { experts: ['Farmaceut, OUH', 'Sygeplejerske, Odense'] }),
  act(municipalTovholder, 'OpenHearing', { parties: ['odense', 'vejle', 'ouh'], deadline: '2024-06-03' }),
  first.response(municipalTovholder, 'odense', { jointWith: ['vejle'] }),
  act(regionalTovholder, 'ExtendHearing', { deadline: '2024-06-17', reason: 'Sommerferie' }),
  at('2024-06-17T22:00:00.000Z', act(clock, 'CloseHearing')),
  first.handled(regionalTovholder, 'odense'),
  draft(municipalTovholder),
  ...acts.bothReview,
  act(municipalChair, 'ApproveAsChair'),
  act(regionalChair, 'ReturnByChair', { remarks: 'Målgruppen er uklar' }),
  draft(regionalTovholder),
  ...acts.bothReview,
  ...acts.bothChairs,
  act(regionalSecretariat, 'RecordReport', { meetingOn: '2024-10-30' }),
];

const spor3: Act[] = [
  needReported,
  ...bothName(3),
  acts.commissoriumApproved,
  act(municipalSecretariat, 'Pause', { reason: 'Afventer loven', until: '2024-03-20' }),
  act(municipalChair, 'AddComment', { text: 'Vi venter på loven' }),
  at('2024-03-20T23:00:00.000Z', act(clock, 'Resume')),
  acts.hearingDraft,
  act(municipalGroupSecretary, 'RaiseEscalation', {
    kind: 'dispute',
    blocking: true,
    question: 'Hvem betaler for transporten?',
    position: 'Det gør regionen',
  }),
  act(regionalTovholder, 'StatePosition', { position: 'Det gør kommunerne' }),
  act(municipalDirector, 'ProposeResolution', { resolution: 'Hver betaler halvdelen', scope: 'interpretation' }),
  act(regionalDirector, 'AcceptResolution'),
  ...acts.bothChairs,
  first.response(municipalGroupSecretary, 'odense'),
  at('2024-06-03T22:00:00.000Z', act(clock, 'CloseHearing')),
  at('2024-06-05T08:00:00.000Z', first.response(municipalGroupSecretary, 'vejle')),
  first.handled(regionalGroupSecretary, 'odense'),
  first.handled(municipalGroupSecretary, 'vejle'),
  act(municipalGroupSecretary, 'SendToFollowUp', { group: 'Den rådgivende gruppe' }),
  act(municipalGroupSecretary, 'RecordFollowUp', { remarks: 'Ingen indvendinger' }),
  draft(regionalGroupSecretary),
  act(preTreatmentChair, 'RecordPreTreatment', { meetingOn: '2024-10-01', recommendation: 'Godkendes' }),
  acts.decided(municipalSecretariat, 'RecordSssDecision', 'approved'),
  acts.decided(municipalSecretariat, 'RecordSsuDecision', 'approved'),
];

export const changeOfSpor: Act[] = [
  needReported,
  names(municipalTovholder, 1),
  names(regionalTovholder, 2),
  names(municipalTovholder, 2),
  reopened,
  ...bothName(1),
  act(municipalDirector, 'RefuseLowerSpor', { reason: 'Det er ikke kun fakta' }),
  ...bothName(1),
  act(municipalDirector, 'ConsentToLowerSpor'),
  act(regionalDirector, 'ConsentToLowerSpor', { note: 'Enig efter drøftelse' }),
  draft(regionalTovholder),
  ...acts.bothSign,
];

export const knownCourse: Act[] = [
  act(municipalSecretariat, 'RegisterKnownCourse', { agreement: 'sam-bo', spor: 3, description: 'Revision af SAM:BO' }),
  act(municipalSecretariat, 'RecordMilestone', {
    milestone: 'approval',
    when: '2025-01-29',
    statement: 'Endelig version godkendt af SSS',
    body: 'sss',
  }),
  act(regionalSecretariat, 'CloseKnownCourse', { conclusion: 'Taget i brug den 19. maj 2025' }),
];

export const liftedToMeeting: Act[] = [
  needReported,
  ...bothName(2),
  draft(municipalTovholder),
  ...acts.bothReview,
  act(regionalChair, 'LiftToMeeting', { reason: 'Sagen er principiel' }),
  acts.decided(municipalSecretariat, 'RecordSssDecision', 'returned'),
  draft(regionalTovholder),
  ...acts.bothReview,
  act(municipalChair, 'LiftToMeeting', { reason: 'Som aftalt på mødet' }),
  acts.decided(municipalSecretariat, 'RecordSssDecision', 'approved'),
];

export const noNeed: Act[] = [
  needReported,
  act(municipalTovholder, 'ProposeNoNeed', { reason: 'Aftalen passer endnu' }),
  act(regionalTovholder, 'ProposeNoNeed', { reason: 'Enig, den passer endnu' }),
];

const givenUp: Act[] = [
  needReported,
  ...bothName(3),
  act(people.policy, 'ReportCommissoriumEnded', { commissorium: 'under-test-k1' }),
  act(regionalTovholder, 'RaiseEscalation', {
    kind: 'doubt',
    blocking: false,
    question: 'Skal der overhovedet revideres?',
    position: 'Nej, ikke nu',
  }),
  act(regionalTovholder, 'WithdrawEscalation', { reason: 'Vi blev enige' }),
  act(municipalTovholder, 'Withdraw', { reason: 'Der kommer en ny lov' }),
];

const moved: Act[] = [
  ...spor2.slice(0, spor2.findIndex(({ command }) => command === 'HandleResponse') + 1),
  moves(municipalSecretariat, 2, 'Høringer er nu forløb for sig'),
  acts.sentToHearing(municipalTovholder, { deadline: '2024-09-02' }),
  at('2024-09-03T08:00:00.000Z', acts.hearingClosed(2, 1)),
  acts.hearingConcluded(2, 3),
  draft(municipalTovholder),
];

/** The tales of the revision's first version. */
export const firstRevisionTales: readonly Tale[] = [
  { name: 'spor-1', about: 'Spor 1 med råd, et udkast der kom tilbage, og orientering.', acts: spor1 },
  {
    name: 'spor-2-hearing-and-return',
    about: 'Spor 2 med høring, forlængelse og retur fra formandskabet.',
    acts: spor2,
  },
  {
    name: 'spor-3-pause-and-dispute',
    about: 'Spor 3 fra behov til politisk godkendelse, med pause og tvist.',
    acts: spor3,
  },
  {
    name: 'change-of-spor',
    about: 'Fra spor 2 til spor 1, først med et nej og så med begge direktørers ja.',
    acts: changeOfSpor,
  },
  {
    name: 'lifted-to-meeting',
    about: 'Spor 2, løftet til et møde, sendt tilbage og løftet igen.',
    acts: liftedToMeeting,
  },
  {
    name: 'moved-to-hearings',
    about: 'Spor 2 med en høring efter version 1, flyttet til version 2 og hørt igen.',
    acts: moved,
    laterVersions: [revision],
  },
  { name: 'no-need', about: 'Begge tovholdere ser intet behov.', acts: noNeed },
  {
    name: 'given-up-after-doubt',
    about: 'Et kommissorium, der faldt, en tvivl, der blev trukket, og en revision, der blev opgivet.',
    acts: givenUp,
  },
  { name: 'known-course', about: 'Et forløb fra før systemet, samlet af dokumenter.', acts: knownCourse },
].map((tale) => ({ ...tale, procedure: firstRevision, others: surroundings }));
