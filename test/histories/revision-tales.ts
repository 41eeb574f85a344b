import { revision } from '#procedures/revision/procedure.js';
import { people } from '../people.js';
import * as acts from '../revision-acts.js';
import type { Act } from '../specification.js';
import { changeOfSpor, knownCourse, liftedToMeeting, noNeed, withoutAdvice } from './first-revision-tales.js';
import type { Tale } from './golden.js';

const { act, needReported, bothName, draft, surroundings } = acts;
const { hearingClosed, hearingConcluded, hearingReopened, hearingCalledOff, sentToHearing } = acts;
const { municipalTovholder, regionalTovholder, municipalChair, regionalChair, clock } = people;
const { municipalSecretariat, regionalSecretariat, municipalGroupSecretary, regionalGroupSecretary } = people;

const at = (when: string, one: Act): Act => ({ ...one, at: when });

const spor2: Act[] = [
  needReported,
  ...bothName(2),
  act(regionalTovholder, 'InvolveExperts', { experts: ['Farmaceut, OUH', 'Sygeplejerske, Odense'] }),
  sentToHearing(municipalTovholder, { questions: ['Er målgruppen klar?'] }),
  at('2024-06-04T08:00:00.000Z', hearingClosed(1, 2)),
  hearingReopened(),
  at('2024-06-25T08:00:00.000Z', hearingClosed(1, 3)),
  hearingConcluded(1, 7),
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
  acts.hearingDraft,
  ...acts.bothChairs,
  act(municipalSecretariat, 'Pause', { reason: 'Afventer loven', until: '2024-06-20' }),
  at('2024-06-04T08:00:00.000Z', hearingClosed(1, 2)),
  at('2024-06-20T22:00:00.000Z', act(clock, 'Resume')),
  { ...acts.hearingDraft, data: { ...acts.hearingDraft.data, deadline: '2024-09-01' } },
  ...acts.bothChairs,
  hearingConcluded(1, 4),
  at('2024-09-02T08:00:00.000Z', hearingClosed(2, 1)),
  act(municipalGroupSecretary, 'SendToFollowUp', { group: 'Den rådgivende gruppe' }),
  act(municipalGroupSecretary, 'RecordFollowUp', { remarks: 'Ingen indvendinger' }),
  hearingConcluded(2, 1),
  draft(regionalGroupSecretary),
  act(people.preTreatmentChair, 'RecordPreTreatment', { meetingOn: '2024-10-01', recommendation: 'Godkendes' }),
  acts.decided(municipalSecretariat, 'RecordSssDecision', 'approved'),
  acts.decided(municipalSecretariat, 'RecordSsuDecision', 'approved'),
];

const givenUp: Act[] = [
  needReported,
  ...bothName(3),
  act(people.policy, 'ReportCommissoriumEnded', { commissorium: 'under-test-k1' }),
  ...bothName(3),
  act(people.policy, 'ConfirmCommissorium', { commissorium: 'under-test-k2', workingGroup: 'wg-k' }),
  acts.hearingDraft,
  ...acts.bothChairs,
  hearingCalledOff(),
  act(municipalChair, 'AddComment', { text: 'Loven er på vej' }),
  act(municipalTovholder, 'Withdraw', { reason: 'Der kommer en ny lov' }),
];

/** The revision's tales. */
export const revisionTales: readonly Tale[] = [
  { name: 'spor-1', about: 'Spor 1 med et udkast, der kom tilbage, og orientering.', acts: withoutAdvice },
  {
    name: 'spor-2-hearing-reopened',
    about: 'Spor 2 med en høring, der blev genåbnet, og retur fra formandskabet.',
    acts: spor2,
  },
  {
    name: 'spor-3-two-hearings',
    about:
      'Spor 3 fra behov til politisk godkendelse, med pause og to høringer, hvor svarene på den første blev behandlet under den anden.',
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
  { name: 'no-need', about: 'Begge tovholdere ser intet behov.', acts: noNeed },
  {
    name: 'given-up',
    about: 'Et kommissorium, der faldt, en høring, der blev aflyst, og en revision, der blev opgivet.',
    acts: givenUp,
  },
  { name: 'known-course', about: 'Et forløb fra før systemet, samlet af dokumenter.', acts: knownCourse },
].map((tale) => ({ ...tale, procedure: revision, others: surroundings }));
