import { describe, expect, it } from '@jest/globals';
import { people, substituteFor } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import * as acts from '../../../test/written-approval-acts.js';
import { writtenApproval } from './procedure.js';

const { municipalTovholder, municipalSecretariat, municipalChair, regionalChair, clock, policy } = people;
const { members, prepared, opened, answers, approves, objects, approvedBut, counted, reminded } = acts;
const { untilOpen, untilChairs, untilMeeting, FIRST_DEADLINE, LAST_DEADLINE } = acts;
const { ann, bea, carl, eva } = members;

const given = (...all: Act[]) => story(writtenApproval, acts.known).given(...all);
const about = (subject: object | undefined): Act => {
  const { subject: _other, ...alone } = prepared.data as { subject: object };
  return { ...prepared, data: { ...alone, ...(subject && { subject }) } };
};
const viewOf = (told: ReturnType<typeof given>) => writtenApproval.view!(told.run, []) as Record<string, unknown>;

describe('a written approval, before it is sent out', () => {
  rule('fixes the wording with its version and fingerprint', () =>
    given(prepared)
      .thenIn('prepared')
      .thenContext({
        text: 'Arbejdsgruppen skal revidere forløb 0-5.',
        version: 2,
        sha256: acts.SHA256,
        subject: { procedure: 'commissorium', id: 'k' },
        body: 'sss',
      }),
  );

  it('shows the rules that will apply', () => {
    expect(viewOf(given(prepared)).ruleInForce).toEqual([
      'Alle, der er medlem den dag, teksten sendes ud, bliver spurgt. Et svar kan ændres, så længe fristen løber.',
      'Fristen er 14 dage, hvis der ikke sættes en anden.',
      'Én indsigelse, der står ved magt ved fristen, sender sagen til næste møde.',
      'Den, der ikke har svaret ved fristen, rykkes én gang, og fristen forlænges én gang: 7 dage.',
      'Tavshed er ikke samtykke. Mangler der så mange svar, at det ikke kan afgøres, afgør formandskabet sagen.',
      'Alle skal sige ja. Den, der undlader at tage stilling, regnes ikke med.',
      'Styringsmodellens version 1 siger intet om skriftlig godkendelse, så det er standardreglerne.',
    ]);
  });

  rule('waits to be sent out, and asks nobody yet', () =>
    given(prepared).thenAwaits('OpenWrittenApproval').when(approves(ann)).thenRefused('gøres af de medlemmer'),
  );

  rule('of a commissorium is prepared by the commissorium itself, which waits for it', () =>
    given()
      .when({ ...prepared, by: municipalSecretariat })
      .thenRefused('fra kommissoriet selv'),
  );

  rule('of another text is prepared by the secretariat', () =>
    given({ ...about({ procedure: 'agreement', id: 'sam-bo' }), by: municipalSecretariat }).thenIn('prepared'),
  );

  rule('is not prepared by a tovholder', () =>
    given()
      .when({ ...prepared, by: municipalTovholder })
      .thenRefused('Koordinationsgruppens sekretærer eller af det forløb'),
  );

  rule('is about something that exists', () =>
    given()
      .when(about({ procedure: 'commissorium', id: 'findes-ikke' }))
      .thenRefused('findes ingen commissorium'),
  );

  rule('may be about nothing but its text', () => given(about(undefined)).thenIn('prepared'));

  it('is listed by its title, as part of what it is about', () => {
    const { run } = given(prepared);
    expect(writtenApproval.label(run.context)).toBe('Kommissorium om SAM:BO');
    expect(writtenApproval.subject!(run.context)).toEqual({ procedure: 'commissorium', id: 'k' });
  });
});

describe('sending it out', () => {
  rule('asks every member of that day, and each chair who has no other seat', () =>
    given(...untilOpen)
      .thenIn('open')
      .thenContext({
        deadline: '2024-03-15',
        members: acts.asked.map(({ seat, person }) => ({ seat, person, title: `Post for ${person}` })),
      }),
  );

  it('asks a chair who is a member only once', () => {
    const both = [...acts.heldSeats, { ...acts.heldSeats[5]!, seat: 'sss-member-p-inge', function: 'member' }];
    const told = story(writtenApproval, { ...acts.known, 'seats/sss': both }).given(...untilOpen);
    const seats = (told.run.context as { members: { seat: string; person: string }[] }).members;
    expect(seats.filter(({ person }) => person === municipalChair.person)).toHaveLength(1);
  });

  rule('waits for each of them, until the end of the last day', () =>
    given(...untilOpen)
      .thenAwaits(...acts.asked.map(() => 'AnswerWrittenApproval'))
      .thenDeadline('RemindSilent', FIRST_DEADLINE)
      .thenDeadline('CountAnswers', undefined),
  );

  rule('has the deadline of the rules where no other is set', () =>
    given(prepared, act(municipalSecretariat, 'OpenWrittenApproval')).thenContext({ deadline: '2024-03-15' }),
  );

  rule('gives the members time', () =>
    given(prepared)
      .when(act(municipalSecretariat, 'OpenWrittenApproval', { deadline: '2024-03-01' }))
      .thenRefused('Fristen skal ligge efter i dag.'),
  );

  rule('is refused where there is nobody to ask', () =>
    story(writtenApproval, { ...acts.known, 'seats/sss': [] })
      .given(prepared)
      .when(opened)
      .thenRefused('ingen medlemmer i dag'),
  );

  rule('is done by the secretariat', () =>
    given(prepared)
      .when({ ...opened, by: municipalChair })
      .thenRefused('gøres af Koordinationsgruppens sekretærer'),
  );

  rule('freezes the wording: it can be withdrawn, not changed', () =>
    given(...untilOpen)
      .when(prepared)
      .thenRefused('mens forløbet er i »Hos medlemmerne«'),
  );
});

describe('a member', () => {
  for (const [answer, remarks] of [
    ['approves', undefined],
    ['approvesWithRemarks', 'Husk praksis'],
    ['objects', 'Opgaven er for bred'],
    ['abstains', undefined],
    ['abstains', 'Jeg er inhabil'],
  ] as const) {
    rule(`may answer: ${answer}${remarks ? ', with words' : ''}`, () =>
      given(...untilOpen, answers(ann, answer, remarks))
        .thenIn('open')
        .thenContext({ given: [{ seat: ann.seat, answer }] }),
    );
  }

  rule('says why when objecting', () =>
    given(...untilOpen)
      .when(answers(ann, 'objects'))
      .thenRefused('gør indsigelse'),
  );

  rule('says which remarks', () =>
    given(...untilOpen)
      .when(answers(ann, 'approvesWithRemarks'))
      .thenRefused('Skriv bemærkningerne'),
  );

  rule('does not hide remarks in a plain yes', () =>
    given(...untilOpen)
      .when(answers(ann, 'approves', 'Men …'))
      .thenRefused('så vælg det'),
  );

  rule('may change the answer, and both are kept', () =>
    given(...untilOpen, objects(ann), approves(ann)).thenContext({
      given: [
        { seat: ann.seat, answer: 'objects' },
        { seat: ann.seat, answer: 'approves' },
      ],
    }),
  );

  rule('is not waited for any more when the answer is given', () =>
    given(...untilOpen, ...approvedBut(eva)).thenAwaits('AnswerWrittenApproval'),
  );

  rule('may have an approved substitute, who acts on the member’s behalf', () =>
    given(...untilOpen, approves(substituteFor(ann, 'p-vikar'))).thenContext({
      given: [{ seat: ann.seat, person: 'p-vikar', onBehalfOf: 'p-ann' }],
    }),
  );

  rule('answers for the own seat only', () =>
    given(...untilOpen)
      .when(approves({ ...ann, seat: 'sss-member-ny', person: 'p-ny' }))
      .thenRefused('gøres af de medlemmer, der er spurgt'),
  );

  rule('of another body is not asked', () =>
    given(...untilOpen)
      .when(approves({ ...ann, body: 'ssu' }))
      .thenRefused('gøres af de medlemmer, der er spurgt'),
  );

  rule('cannot answer when the answers are counted', () =>
    given(...untilOpen, ...approvedBut(), counted())
      .when(objects(ann))
      .thenRefused('afsluttet (Godkendt)'),
  );
});

describe('at the deadline', () => {
  rule('what all have approved is approved', () =>
    given(...untilOpen, ...approvedBut())
      .thenAwaits('CountAnswers')
      .thenDeadline('CountAnswers', FIRST_DEADLINE)
      .thenDeadline('RemindSilent', undefined)
      .when(counted())
      .thenIn('approved')
      .thenContext({ decision: { by: 'members' } }),
  );

  rule('and not before, since an answer may still be changed', () =>
    given(...untilOpen, ...approvedBut())
      .when(counted('2024-03-15T22:59:59.999Z'))
      .thenRefused('Fristen er ikke udløbet endnu.'),
  );

  rule('remarks are no objection', () =>
    given(...untilOpen, ...approvedBut(eva), answers(eva, 'approvesWithRemarks', 'Husk praksis'), counted()).thenIn(
      'approved',
    ),
  );

  rule('whoever abstains is no part of what must say yes', () =>
    given(...untilOpen, ...approvedBut(eva), answers(eva, 'abstains'), counted()).thenIn('approved'),
  );

  rule('nothing is approved that all abstain from', () =>
    given(...untilOpen, ...acts.asked.map((one) => answers(one, 'abstains')), counted()).thenIn('atMeeting'),
  );

  rule('one objection sends it to the next meeting', () =>
    given(...untilMeeting)
      .thenIn('atMeeting')
      .thenAwaits('RecordMeetingDecision'),
  );

  rule('an objection that was taken back does not', () =>
    given(...untilOpen, objects(eva), ...approvedBut(), counted()).thenIn('approved'),
  );

  rule('an objection makes reminding the others pointless', () =>
    given(...untilOpen, objects(eva))
      .thenDeadline('RemindSilent', undefined)
      .thenDeadline('CountAnswers', FIRST_DEADLINE)
      .when(counted())
      .thenIn('atMeeting'),
  );

  rule('taking the objection back makes the silent be reminded after all', () =>
    given(...untilOpen, objects(eva), approves(eva))
      .thenDeadline('RemindSilent', FIRST_DEADLINE)
      .thenDeadline('CountAnswers', undefined),
  );

  rule('only time counts, never a person', () =>
    given(...untilOpen, ...approvedBut())
      .when({ ...counted(), by: municipalSecretariat })
      .thenRefused('kan kun ske af sig selv, når fristen er nået'),
  );
});

it('what will happen at the deadline is told while there is time', () => {
  const told = (...all: Act[]) => viewOf(given(...untilOpen, ...all)).atDeadline;
  expect(told(approves(ann))).toBe(
    'Når den 15. marts 2024 er gået, rykkes de, der ikke har svaret, og fristen forlænges med 7 dage.',
  );
  expect(told(objects(ann))).toBe('Når den 15. marts 2024 er gået, tælles svarene op.');
  expect(told(reminded)).toBe('Når den 22. marts 2024 er gået, tælles svarene op.');
  expect(viewOf(given(...untilChairs))).not.toHaveProperty('atDeadline');
});

describe('silence', () => {
  rule('is reminded once, only those who are silent, and the deadline is extended once', () =>
    given(...untilOpen, ...approvedBut(bea, eva), reminded)
      .thenIn('extended')
      .thenContext({ deadline: '2024-03-22', reminded: { silent: [bea.seat, eva.seat] } })
      .thenDeadline('CountAnswers', LAST_DEADLINE),
  );

  rule('is not reminded twice', () =>
    given(...untilOpen, ...approvedBut(eva), reminded)
      .when({ ...reminded, at: LAST_DEADLINE })
      .thenRefused('mens forløbet er i »Hos medlemmerne, forlænget«'),
  );

  rule('is not reminded before the deadline', () =>
    given(...untilOpen)
      .when({ ...reminded, at: '2024-03-10T09:00:00.000Z' })
      .thenRefused('Fristen er ikke udløbet endnu.'),
  );

  rule('is given its whole extension, however late the clock', () =>
    given(...untilOpen, { ...reminded, at: '2024-04-02T07:00:00.000Z' }).thenContext({ deadline: '2024-04-08' }),
  );

  rule('may be broken in the extension, and all who answered may still change theirs', () =>
    given(...untilOpen, ...approvedBut(eva), reminded, approves(eva), answers(carl, 'approvesWithRemarks', 'Godt'))
      .thenAwaits('CountAnswers')
      .when(counted(LAST_DEADLINE))
      .thenIn('approved'),
  );

  rule('may be broken by an objection, which sends it to the meeting at the last deadline', () =>
    given(...untilOpen, ...approvedBut(eva), reminded, objects(eva), counted(LAST_DEADLINE)).thenIn('atMeeting'),
  );

  rule('that lasts is not consent: the chairmanship decides', () =>
    given(...untilChairs)
      .thenIn('chairDecision')
      .thenAwaits('ApproveAsChair:municipal', 'ApproveAsChair:regional'),
  );

  it('is never shown as a yes', () => {
    const {
      tally,
      members: shown,
      arithmetic,
    } = viewOf(given(...untilChairs)) as {
      tally: object;
      members: { seat: string; answerTitle: string }[];
      arithmetic: string[];
    };
    expect(tally).toEqual({
      asked: 7,
      approved: 6,
      approvedWithRemarks: 0,
      objected: 0,
      abstained: 0,
      silent: 1,
      inWords:
        '6 godkendte, 0 godkendte med bemærkninger, 0 gjorde indsigelse, 0 undlod at tage stilling, 1 svarede ikke; i alt 7 spurgt',
    });
    expect(shown.find(({ seat }) => seat === eva.seat)).toMatchObject({
      answerTitle: 'Har ikke svaret, heller ikke efter rykker',
    });
    expect(arithmetic.slice(1)).toEqual([
      '6 af 7 (85 %) siger ja; reglen kræver 100 %.',
      'Tavshed er ikke samtykke.',
      'Formandskabet afgør sagen.',
    ]);
  });
});

describe('the chairmanship', () => {
  rule('approves what silence left open, both sides', () =>
    given(...untilChairs, acts.chairApproves(municipalChair))
      .thenIn('chairDecision')
      .thenAwaits('ApproveAsChair:regional')
      .when(acts.chairApproves(regionalChair))
      .thenIn('approved')
      .thenContext({ decision: { by: 'chairs' } }),
  );

  rule('is two people', () =>
    given(...untilChairs, acts.chairApproves(municipalChair))
      .when(acts.chairApproves({ ...regionalChair, person: municipalChair.person }))
      .thenRefused('Samme person'),
  );

  rule('may return it with remarks', () =>
    given(...untilChairs, acts.chairReturns)
      .thenIn('returned')
      .thenContext({ decision: { by: 'chairs', remarks: 'Afgræns opgaven' } }),
  );

  rule('may lift it to the meeting, and then has approved nothing', () =>
    given(...untilChairs, acts.chairApproves(municipalChair), acts.lifted)
      .thenIn('atMeeting')
      .thenContext({ consents: {} }),
  );

  rule('decides nothing while the members are asked', () =>
    given(...untilOpen)
      .when(acts.chairApproves(municipalChair))
      .thenRefused('mens forløbet er i »Hos medlemmerne«'),
  );
});

describe('the next meeting', () => {
  rule('approves', () =>
    given(...untilMeeting, acts.meetingDecides('approved'))
      .thenIn('approved')
      .thenContext({ decision: { by: 'meeting', meetingOn: '2024-04-17' } }),
  );

  rule('returns it, and says why', () =>
    given(...untilMeeting)
      .when(acts.meetingDecides('returned'))
      .thenRefused('Skriv mødets bemærkninger'),
  );

  rule('returns it with remarks', () => given(...untilMeeting, acts.decidedWithRemarks('returned')).thenIn('returned'));

  rule('rejects it', () => given(...untilMeeting, acts.decidedWithRemarks('rejected')).thenIn('rejected'));

  rule('has not decided before it is held', () =>
    given(...untilMeeting)
      .when({ ...acts.meetingDecides('approved'), at: '2024-04-16T08:00:00.000Z' })
      .thenRefused('Mødet ligger i fremtiden'),
  );
});

describe('a written approval is withdrawn with a reason', () => {
  for (const [where, before] of Object.entries({
    'before it is sent out': [prepared],
    'while the members are asked': untilOpen,
    'in the extension': [...untilOpen, reminded],
    'while the chairmanship decides': untilChairs,
    'while it waits for the meeting': untilMeeting,
  })) {
    rule(where, () =>
      given(...before, acts.withdrawn)
        .thenIn('withdrawn')
        .thenContext({ withdrawnBecause: 'Teksten er forældet' })
        .thenAwaits(),
    );
  }

  rule('by the secretariat', () =>
    given(...untilOpen)
      .when({ ...acts.withdrawn, by: ann })
      .thenRefused('Koordinationsgruppens sekretærer eller af det forløb'),
  );

  rule('by the procedure that no longer needs it', () =>
    given(...untilOpen, { ...acts.withdrawn, by: policy }).thenIn('withdrawn'),
  );

  rule('never by the clock', () =>
    given(...untilOpen)
      .when({ ...acts.withdrawn, by: clock })
      .thenRefused('det forløb, teksten hører til'),
  );
});
