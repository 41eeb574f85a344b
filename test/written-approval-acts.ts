import type { Side } from '#engine/fact.js';
import type { ActingSeat, HeldSeat } from '#engine/procedure.js';
import { bareRules } from './governance-rules.js';
import { people } from './people.js';
import { act, surroundings } from './revision-acts.js';
import type { Act, Others } from './specification.js';

const { municipalSecretariat, regionalSecretariat, municipalChair, regionalChair, clock } = people;

function member(side: Side, person: string): ActingSeat {
  return { person, seat: `sss-member-${person}`, body: 'sss', function: 'member', side };
}

/** The members of the steering group: two of each side, and general practice. The chairs have no seat beside theirs. */
export const members = {
  ann: member('municipal', 'p-ann'),
  bea: member('municipal', 'p-bea'),
  carl: member('regional', 'p-carl'),
  dan: member('regional', 'p-dan'),
  eva: member('generalPractice', 'p-eva'),
} as const;

const held = (seat: ActingSeat): HeldSeat => ({ ...seat, title: `Post for ${seat.person}` });

/** The held seats of the steering group: its members, its chairs and a secretary who is asked nothing. */
export const heldSeats: readonly HeldSeat[] = [
  ...Object.values(members),
  municipalChair,
  regionalChair,
  { ...municipalSecretariat, body: 'sss' },
].map(held);

/** What a written approval looks at: the rules, the members and what it may be about. */
export const known: Others = {
  ...surroundings,
  'seats/sss': heldSeats,
  'commissorium/k': { title: 'Arbejdsgruppe om SAM:BO' },
};

/** The same with other rules for approving in writing. */
export function withRules(rules: object): Others {
  const version = { number: 2, title: 'Modellen', validFrom: '2024-01-01', decidedBy: 'SSS' };
  return { ...known, 'governance/syddanmark': { versions: [{ ...version, rules: { ...bareRules, ...rules } }] } };
}

export const prepared = act(people.policy, 'PrepareWrittenApproval', {
  title: 'Kommissorium om SAM:BO',
  text: 'Arbejdsgruppen skal revidere forløb 0-5.',
  version: 2,
  subject: { procedure: 'commissorium', id: 'k' },
});

/** SHA-256 of the text above, as `printf '…' | sha256sum` gives it. */
export const SHA256 = '0bf3580ba27b70a98471426012eff99d04633e71e8776d732abc87d5b1884b87';

export const opened = act(regionalSecretariat, 'OpenWrittenApproval', { deadline: '2024-03-15' });

/** The first deadline, the end of 15 March in Denmark, and the second, a week later. */
export const FIRST_DEADLINE = '2024-03-15T23:00:00.000Z';
export const LAST_DEADLINE = '2024-03-22T23:00:00.000Z';

export const answers = (by: ActingSeat, answer: string, remarks?: string): Act =>
  act(by, 'AnswerWrittenApproval', { answer, ...(remarks !== undefined && { remarks }) });
export const approves = (by: ActingSeat): Act => answers(by, 'approves');
export const objects = (by: ActingSeat): Act => answers(by, 'objects', 'Opgaven er for bred');

/** Everyone who is asked. */
export const asked: readonly ActingSeat[] = [municipalChair, regionalChair, ...Object.values(members)];

/** All who are asked approve, but these. */
export const approvedBut = (...silent: readonly ActingSeat[]): Act[] =>
  asked.filter((one) => !silent.includes(one)).map(approves);

export const reminded: Act = { ...act(clock, 'RemindSilent'), at: FIRST_DEADLINE };
export const counted = (at = FIRST_DEADLINE): Act => ({ ...act(clock, 'CountAnswers'), at });

const { eva } = members;

export const untilOpen: Act[] = [prepared, opened];
export const untilChairs: Act[] = [...untilOpen, ...approvedBut(eva), reminded, counted(LAST_DEADLINE)];
export const untilMeeting: Act[] = [...untilOpen, ...approvedBut(eva), objects(eva), counted()];

export const chairApproves = (by: ActingSeat): Act => act(by, 'ApproveAsChair');
export const chairReturns = act(regionalChair, 'ReturnByChair', { remarks: 'Afgræns opgaven' });
export const lifted = act(municipalChair, 'LiftToMeeting', { reason: 'Det er for vigtigt' });
export const withdrawn = act(municipalSecretariat, 'WithdrawWrittenApproval', { reason: 'Teksten er forældet' });

export const meetingDecides = (outcome: string, more: object = {}): Act => ({
  ...act(municipalSecretariat, 'RecordMeetingDecision', { outcome, meetingOn: '2024-04-17', ...more }),
  at: '2024-04-18T08:00:00.000Z',
});
export const decidedWithRemarks = (outcome: string): Act =>
  meetingDecides(outcome, { remarks: 'Opgaven skal afgrænses' });
