import type { ActingSeat } from '#engine/procedure.js';
import { people } from '../people.js';
import { act } from '../revision-acts.js';
import type { Act } from '../specification.js';

const { municipalTovholder, municipalSecretariat, regionalSecretariat } = people;

/** Opened by the policy of the revision that waits for it. */
export const opened = act(people.policy, 'OpenCommissorium', {
  title: 'Arbejdsgruppe om SAM:BO',
  tovholderfunktion: 'tf-psykiatri',
  revision: 'sam-bo-2024',
});

const sections = [
  'background',
  'purpose',
  'task',
  'deliverables',
  'organisation',
  'roles',
  'process',
  'duration',
  'resources',
  'reporting',
  'communication',
] as const;

/** One section of the template, written. */
export const written = (section: string, text = `Teksten om ${section}`): Act =>
  act(municipalTovholder, 'WriteSection', { section, text });

/** Every section of the template but the last ones, written. */
export const writtenBut = (missing: number): Act[] =>
  sections.slice(0, sections.length - missing).map((section) => written(section));

/** A mandatory seat on each side and one that may stay empty. */
export const seats = act(municipalTovholder, 'DescribeSeats', {
  seats: [
    { profile: 'Psykiater', side: 'regional', mandatory: true },
    { profile: 'Socialfaglig leder', side: 'municipal', mandatory: true },
    { profile: 'Praksiskonsulent', side: 'municipal', mandatory: false },
  ],
});

export const submitted = act(municipalTovholder, 'SubmitForQualification');

export const qualifies = (by: ActingSeat): Act => act(by, 'QualifyCommissorium');
export const approves = (by: ActingSeat): Act => act(by, 'ApproveCommissoriumAsChair');
export const returns = (by: ActingSeat): Act => act(by, 'ReturnCommissorium', { remarks: 'Afgræns opgaven' });

export const approvedAtMeeting = act(regionalSecretariat, 'RecordCommissoriumApproval', { meetingOn: '2024-04-17' });
export const rejected = act(regionalSecretariat, 'RejectCommissorium', {
  meetingOn: '2024-04-17',
  reason: 'Opgaven løses i klyngerne',
});

const secretariat = { municipal: municipalSecretariat, regional: regionalSecretariat } as const;

/** A side nominates someone for a profile; through the other side's secretary where told. */
export const nominates = (
  side: 'municipal' | 'regional',
  profile: string,
  person: string,
  by: ActingSeat = secretariat[side],
): Act => act(by, 'NominateMember', { side, profile, person });

export const namesSecretary = (
  side: 'municipal' | 'regional',
  person: string,
  by: ActingSeat = secretariat[side],
): Act => act(by, 'NameSecretary', { side, person });

export const started = act(regionalSecretariat, 'StartWorkingGroup', { firstMeetingOn: '2024-05-02' });
export const extended = act(municipalSecretariat, 'ExtendWorkingGroup', { until: '2025-06-30', reason: 'Mange svar' });
export const dissolved = act(municipalSecretariat, 'DissolveWorkingGroup', {
  cause: 'delivered',
  meetingOn: '2025-01-29',
});
export const lapsed = (by: ActingSeat = people.policy): Act =>
  act(by, 'LapseCommissorium', { reason: 'Revisionen venter ikke længere' });

const { municipalDirector, regionalDirector, municipalChair, regionalChair } = people;

export const untilSubmitted: Act[] = [opened, ...writtenBut(0), seats, submitted];
export const untilQualified: Act[] = [...untilSubmitted, qualifies(municipalDirector), qualifies(regionalDirector)];
export const untilApproved: Act[] = [...untilQualified, approves(municipalChair), approves(regionalChair)];
export const untilStarted: Act[] = [
  ...untilApproved,
  nominates('regional', 'Psykiater', 'p-psykiater'),
  nominates('municipal', 'Socialfaglig leder', 'p-leder'),
  namesSecretary('municipal', 'p-anne'),
  namesSecretary('regional', 'p-jens'),
  started,
];

/** The secretariat lets the members approve in writing; the run of a story is `under-test`. */
export const sentToWriting = act(municipalSecretariat, 'SendToWrittenApproval', { note: 'Næste møde er først i juni' });
export const writtenEnded = (outcome: string, more: object = {}): Act =>
  act(people.policy, 'RecordWrittenApproval', { writtenApproval: 'under-test-s1', outcome, ...more });
export const untilWriting: Act[] = [...untilQualified, sentToWriting];
