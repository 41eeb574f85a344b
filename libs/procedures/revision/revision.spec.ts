import { describe, expect, it } from '@jest/globals';
import { people, substituteFor } from '../../../test/people.js';
import * as acts from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { revision } from './procedure.js';

const { act, needReported, names, bothName, draft, surroundings } = acts;
const { municipalTovholder, regionalTovholder, municipalDirector, regionalDirector } = people;

const given = (...all: Act[]) => story(revision, surroundings).given(...all);

describe('a need', () => {
  rule('takes with it who owns the agreement and the rules in force', () =>
    given(needReported)
      .thenIn('needReported')
      .thenContext({ tovholderfunktion: 'tf-psykiatri', rules: { model: 1, chairmanship: 'sss' } }),
  );

  rule('cannot be reported for an agreement that does not exist', () =>
    given()
      .when(act(municipalTovholder, 'ReportNeed', { ...needReported.data, agreement: 'findes-ikke' }))
      .thenRefused('findes ingen agreement'),
  );

  rule('cannot be reported for an agreement that nobody owns', () =>
    given()
      .when(act(municipalTovholder, 'ReportNeed', { ...needReported.data, agreement: 'uden-ejer' }))
      .thenRefused('ingen tovholderfunktion'),
  );

  rule('waits for both tovholdere', () =>
    given(needReported).thenAwaits('ProposeSpor:municipal', 'ProposeSpor:regional'),
  );
});

describe('the assessment', () => {
  for (const [spor, state] of [
    [1, 'spor1.drafting'],
    [2, 'spor2.reviewing'],
    [3, 'spor3.commissorium'],
  ] as const) {
    rule(`starts spor ${spor} when both tovholdere have named it`, () =>
      given(needReported, ...bothName(spor)).thenIn(state),
    );
  }

  rule('waits for the other side when one has named a spor', () =>
    given(needReported, names(municipalTovholder, 2)).thenIn('assessment').thenAwaits('ProposeSpor:regional'),
  );

  rule('stays while the tovholdere disagree, and waits for either to give way', () =>
    given(needReported, names(municipalTovholder, 1))
      .when(names(regionalTovholder, 3))
      .thenIn('assessment')
      .thenAwaits('ProposeSpor:municipal', 'ProposeSpor:regional'),
  );

  rule('goes on when one of them changes their mind to the other’s spor', () =>
    given(needReported, names(municipalTovholder, 1), names(regionalTovholder, 3))
      .when(names(municipalTovholder, 3))
      .thenIn('spor3.commissorium'),
  );

  rule('closes the revision when both see no need', () =>
    given(needReported, act(municipalTovholder, 'ProposeNoNeed', { reason: 'Aftalen passer endnu' }))
      .when(act(regionalTovholder, 'ProposeNoNeed', { reason: 'Enig, den passer endnu' }))
      .thenIn('closedNoNeed')
      .thenAwaits(),
  );

  rule('refuses a tovholder from another tovholderfunktion', () =>
    given(needReported).when(names(people.strangerTovholder, 2)).thenRefused('aftalens tovholdere'),
  );

  rule('refuses one person for both sides', () =>
    given(needReported, names(municipalTovholder, 2))
      .when(names({ ...regionalTovholder, person: municipalTovholder.person }, 2))
      .thenRefused('Samme person kan ikke godkende for begge sider'),
  );

  rule('refuses one person for both sides as the other’s substitute', () =>
    given(needReported, names(municipalTovholder, 2))
      .when(names(substituteFor(regionalTovholder, municipalTovholder.person), 2))
      .thenRefused('Samme person kan ikke godkende for begge sider'),
  );

  rule('refuses the one a substitute acted for on the first side', () =>
    given(needReported, names(substituteFor(municipalTovholder, 'p-vikar'), 2))
      .when(names({ ...regionalTovholder, person: municipalTovholder.person }, 2))
      .thenRefused('Samme person'),
  );

  rule('accepts a substitute who is a third person', () =>
    given(needReported, names(municipalTovholder, 2))
      .when(names(substituteFor(regionalTovholder, 'p-vikar'), 2))
      .thenIn('spor2.reviewing'),
  );
});

describe('spor 1', () => {
  const inSignOff = [needReported, ...bothName(1), draft(municipalTovholder)];

  rule('is published when both tovholdere have signed the draft', () =>
    given(...inSignOff, ...acts.bothSign)
      .thenIn('published.awaitingReport')
      .thenAwaits('RecordReport'),
  );

  rule('is complete when the steering group has been informed', () =>
    given(...inSignOff, ...acts.bothSign)
      .when(act(people.municipalSecretariat, 'RecordReport', { meetingOn: '2024-04-17' }))
      .thenIn('published.complete'),
  );

  rule('waits for the side that has not signed', () =>
    given(...inSignOff, act(regionalTovholder, 'SignOff'))
      .thenIn('spor1.signOff')
      .thenAwaits('SignOff:municipal'),
  );

  rule('forgets a signature when the draft goes back', () =>
    given(
      ...inSignOff,
      act(regionalTovholder, 'SignOff'),
      act(municipalTovholder, 'ReturnDraft', { remarks: 'Forkert takst' }),
      draft(municipalTovholder),
    )
      .thenIn('spor1.signOff')
      .thenAwaits('SignOff:municipal', 'SignOff:regional'),
  );

  rule('goes back to assessment when it turns out to be more than facts', () =>
    given(needReported, ...bothName(1))
      .when(act(municipalTovholder, 'ReopenAssessment', { reason: 'Ansvaret flytter også' }))
      .thenIn('assessment')
      .thenContext({ sporHistory: [1], assessments: {} }),
  );
});

describe('spor 2', () => {
  const inReview = [needReported, ...bothName(2), draft(municipalTovholder)];
  const withChairs = [...inReview, ...acts.bothReview];

  rule('goes from the contact directors to the chairmanship when both agree', () =>
    given(...inReview, ...acts.bothReview)
      .thenIn('spor2.chairApproval')
      .thenAwaits('ApproveAsChair:municipal', 'ApproveAsChair:regional'),
  );

  rule('is published when both chairs approve, and waits for the next meeting to be informed', () =>
    given(...withChairs, ...acts.bothChairs).thenIn('published.awaitingReport'),
  );

  rule('goes back to review when the chairmanship returns it', () =>
    given(...withChairs, act(people.municipalChair, 'ApproveAsChair'))
      .when(act(people.regionalChair, 'ReturnByChair', { remarks: 'Uklar målgruppe' }))
      .thenIn('spor2.reviewing')
      .thenContext({ consents: {} }),
  );

  rule('can be lifted to a meeting, which may approve it', () =>
    given(...withChairs, act(people.regionalChair, 'LiftToMeeting', { reason: 'Principielt' }))
      .thenIn('spor2.sssMeeting')
      .when(acts.decided(people.municipalSecretariat, 'RecordSssDecision', 'approved'))
      .thenIn('published.complete'),
  );

  rule('goes back to review when the meeting returns it', () =>
    given(...withChairs, act(people.regionalChair, 'LiftToMeeting', { reason: 'Principielt' }))
      .when(acts.decided(people.municipalSecretariat, 'RecordSssDecision', 'returned'))
      .thenIn('spor2.reviewing'),
  );

  rule('refuses that a tovholder approves as chair', () =>
    given(...withChairs)
      .when(act(municipalTovholder, 'ApproveAsChair'))
      .thenRefused('styregruppens formandskab'),
  );
});

describe('spor 3', () => {
  const onSpor3 = [needReported, ...bothName(3)];

  rule('waits for its commissorium and nothing else', () =>
    given(...onSpor3)
      .thenIn('spor3.commissorium')
      .thenAwaits(),
  );

  rule('cannot have its commissorium confirmed by a person', () =>
    given(...onSpor3)
      .when({ ...acts.commissoriumApproved, by: municipalTovholder })
      .thenRefused('af sig selv'),
  );

  rule('gives the work to the working group’s secretaries when the commissorium is approved', () =>
    given(...onSpor3, acts.commissoriumApproved)
      .thenIn('spor3.workingGroup')
      .thenOffers('SubmitHearingDraft', people.regionalGroupSecretary)
      .thenDoesNotOffer('SubmitHearingDraft', municipalTovholder, 'arbejdsgruppens sekretærer'),
  );

  rule('goes back to assessment when the commissorium came to nothing', () =>
    given(...onSpor3)
      .when(act(people.policy, 'ReportCommissoriumEnded', { commissorium: 'under-test-k1' }))
      .thenIn('assessment'),
  );

  rule('is not told of another commissorium than the one it waits for', () =>
    given(...onSpor3)
      .when(act(people.policy, 'ConfirmCommissorium', { commissorium: 'under-test-k7', workingGroup: 'wg-k' }))
      .thenRefused('er ikke det, revisionen venter på; det er »under-test-k1«'),
  );

  rule('goes into hearing when both chairs approve the hearing draft', () =>
    given(...onSpor3, acts.commissoriumApproved, acts.hearingDraft, ...acts.bothChairs)
      .thenIn('spor3.hearing')
      .thenContext({ hearings: [{ number: 1, status: 'open', parties: ['odense', 'vejle'], deadline: '2024-06-03' }] }),
  );

  rule('concludes the hearing, passes the municipal directors and is approved twice', () =>
    given(
      ...acts.spor3UntilAdjusting,
      acts.hearingConcluded(),
      draft(people.regionalGroupSecretary),
      act(people.preTreatmentChair, 'RecordPreTreatment', { meetingOn: '2024-10-01', recommendation: 'Godkendes' }),
      acts.decided(people.municipalSecretariat, 'RecordSssDecision', 'approved'),
    )
      .thenIn('spor3.ssuTreatment')
      .when(acts.decided(people.municipalSecretariat, 'RecordSsuDecision', 'approved'))
      .thenIn('published.complete'),
  );

  rule('takes a round by the follow-up group when the secretaries want it', () =>
    given(
      ...acts.spor3UntilAdjusting,
      act(people.municipalGroupSecretary, 'SendToFollowUp', { group: 'Den rådgivende gruppe' }),
    )
      .thenIn('spor3.followUp')
      .when(act(people.municipalGroupSecretary, 'RecordFollowUp', { remarks: 'Ingen indvendinger' }))
      .thenIn('spor3.adjusting'),
  );

  rule('goes back to adjusting when the political body returns it', () =>
    given(
      ...acts.spor3UntilAdjusting,
      acts.hearingConcluded(),
      draft(people.regionalGroupSecretary),
      act(people.preTreatmentChair, 'RecordPreTreatment', { meetingOn: '2024-10-01', recommendation: 'Godkendes' }),
      acts.decided(people.municipalSecretariat, 'RecordSssDecision', 'approved'),
    )
      .when(acts.decided(people.municipalSecretariat, 'RecordSsuDecision', 'returned'))
      .thenIn('spor3.adjusting'),
  );
});

describe('a change of spor', () => {
  const reopened = [
    needReported,
    ...bothName(2),
    act(municipalTovholder, 'ReopenAssessment', { reason: 'Det er kun en takst' }),
  ];
  const wantsDown = [...reopened, ...bothName(1)];

  rule('upwards needs only the tovholdere', () =>
    given(...reopened, ...bothName(3))
      .thenIn('spor3.commissorium')
      .thenContext({ sporHistory: [2, 3], commissoriumRound: 1 }),
  );

  rule('downwards waits for both contact directors', () =>
    given(...wantsDown)
      .thenIn('sporChange')
      .thenAwaits('ConsentToLowerSpor:municipal', 'ConsentToLowerSpor:regional'),
  );

  rule('downwards goes on when both have consented, and keeps the history', () =>
    given(...wantsDown, act(municipalDirector, 'ConsentToLowerSpor'))
      .when(act(regionalDirector, 'ConsentToLowerSpor'))
      .thenIn('spor1.drafting')
      .thenContext({ spor: 1, sporHistory: [2, 1] }),
  );

  rule('downwards from 3 to 2 starts the review', () =>
    given(
      needReported,
      ...bothName(3),
      act(municipalTovholder, 'ReopenAssessment', { reason: 'Opgaven er mindre' }),
      ...bothName(2),
      act(municipalDirector, 'ConsentToLowerSpor'),
    )
      .when(act(regionalDirector, 'ConsentToLowerSpor'))
      .thenIn('spor2.reviewing'),
  );

  rule('goes back to assessment when a contact director says no', () =>
    given(...wantsDown)
      .when(act(regionalDirector, 'RefuseLowerSpor', { reason: 'Det er ikke kun fakta' }))
      .thenIn('assessment')
      .thenContext({ assessments: {} }),
  );

  rule('cannot be consented to by one person for both sides', () =>
    given(...wantsDown, act(municipalDirector, 'ConsentToLowerSpor'))
      .when(act(substituteFor(regionalDirector, municipalDirector.person), 'ConsentToLowerSpor'))
      .thenRefused('Samme person'),
  );
});

describe('a pause', () => {
  const pausedInHearingDraft = [needReported, ...bothName(3), acts.commissoriumApproved, acts.hearingDraft];
  const pause = act(people.municipalSecretariat, 'Pause', { reason: 'Afventer loven', until: '2024-09-01' });

  rule('keeps the state it left and returns to that very state', () =>
    given(...pausedInHearingDraft, act(people.municipalChair, 'ApproveAsChair'), pause)
      .thenIn('spor3.hearingDraft', 'paused')
      .when(act(people.municipalSecretariat, 'Resume'))
      .thenIn('spor3.hearingDraft')
      .thenAwaits('ApproveAsChair:regional'),
  );

  rule('stops every act that would move the revision on', () =>
    given(...pausedInHearingDraft, pause)
      .when(act(people.municipalChair, 'ApproveAsChair'))
      .thenRefused('sat på pause'),
  );

  rule('does not stop comments', () =>
    given(...pausedInHearingDraft, pause)
      .when(act(people.municipalChair, 'AddComment', { text: 'Vi venter' }))
      .thenContext({ comments: 1 }),
  );

  rule('ends by itself on its last day', () =>
    given(...pausedInHearingDraft, pause)
      .thenDeadline('Resume', '2024-09-01T22:00:00.000Z')
      .when(act(people.clock, 'Resume'))
      .thenIn('spor3.hearingDraft')
      .thenDeadline('Resume', undefined),
  );
});

describe('withdrawal', () => {
  for (const [from, acts] of Object.entries({
    'the need': [needReported],
    'spor 2': [needReported, ...bothName(2)],
    'a pause': [needReported, act(people.municipalSecretariat, 'Pause', { reason: 'Venter' })],
  })) {
    rule(`is possible from ${from}`, () =>
      given(...acts)
        .when(act(municipalTovholder, 'Withdraw', { reason: 'Der kommer en ny lov' }))
        .thenIn('withdrawn'),
    );
  }

  rule('ends the revision for good', () =>
    given(needReported, act(municipalTovholder, 'Withdraw', { reason: 'Der kommer en ny lov' }))
      .when(names(municipalTovholder, 1))
      .thenRefused('afsluttet'),
  );
});

describe('a known course', () => {
  const known = [
    act(people.municipalSecretariat, 'RegisterKnownCourse', {
      agreement: 'sam-bo',
      spor: 3,
      description: 'Revision af SAM:BO',
    }),
    act(people.municipalSecretariat, 'RecordMilestone', {
      milestone: 'approval',
      when: '2025-01-29',
      statement: 'Godkendt af SSS',
    }),
  ];

  it('keeps what documents show and names the gaps', () => {
    const { run } = given(...known).thenIn('knownCourse');
    expect(revision.view?.(run, [])).toMatchObject({
      known: {
        milestones: [{ when: '2025-01-29' }],
        gaps: expect.arrayContaining([{ milestone: 'hearing', title: 'Høring' }]),
      },
    });
  });

  rule('ends in a state of its own, never as if the system had seen it', () =>
    given(...known)
      .when(act(people.municipalSecretariat, 'CloseKnownCourse', { conclusion: 'Taget i brug' }))
      .thenIn('knownCourseClosed'),
  );
});
