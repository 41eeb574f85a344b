import { describe, expect, it } from '@jest/globals';
import { opens } from '../../../test/escalation-acts.js';
import { people } from '../../../test/people.js';
import * as acts from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { revision } from './procedure.js';

const { act, needReported, bothName, draft, sentToHearing, surroundings } = acts;
const { hearingClosed, hearingConcluded, hearingReopened, hearingCalledOff } = acts;
const { municipalTovholder, regionalTovholder, municipalGroupSecretary, regionalGroupSecretary } = people;

const given = (...all: Act[]) => story(revision, surroundings).given(...all);
const onSpor2 = [needReported, ...bothName(2)];
const inHearing = [...onSpor2, sentToHearing(municipalTovholder)];
const pause = act(people.municipalSecretariat, 'Pause', { reason: 'Afventer loven' });
const blocks = opens('esk-1');
const reopens = act(municipalTovholder, 'ReopenAssessment', { reason: 'Det er mindre, end vi troede' });

describe('spor 2 with a hearing', () => {
  rule('sends its draft out and waits for the hearing, which is a run of its own', () =>
    given(...inHearing)
      .thenIn('spor2.hearing')
      .thenAwaits()
      .thenContext({ draft: { number: 1 }, hearings: [{ number: 1, status: 'open', parties: ['odense', 'vejle'] }] }),
  );

  rule('may leave the deadline to the rules', () =>
    given(...onSpor2)
      .when(sentToHearing(municipalTovholder, { deadline: undefined }))
      .thenIn('spor2.hearing'),
  );

  rule('refuses a deadline under two weeks without a reason', () =>
    given(...onSpor2)
      .when(sentToHearing(municipalTovholder, { deadline: '2024-03-10' }))
      .thenRefused('Høringsfristen er for kort'),
  );

  rule('accepts a short deadline with a reason, which the chairmanship judges in the hearing', () =>
    given(...onSpor2)
      .when(sentToHearing(municipalTovholder, { deadline: '2024-03-10', shortenedBecause: 'Loven træder i kraft' }))
      .thenIn('spor2.hearing'),
  );

  rule('hears only parties that exist', () =>
    given(...onSpor2)
      .when(sentToHearing(municipalTovholder, { parties: ['atlantis'] }))
      .thenRefused('»atlantis«'),
  );

  rule('goes on with the draft when the hearing is closed', () =>
    given(...inHearing, hearingClosed())
      .thenIn('spor2.reviewing')
      .thenContext({ hearings: [{ status: 'processing' }] }),
  );

  rule('does not send the text on before the hearing is concluded', () =>
    given(...inHearing, hearingClosed())
      .thenAwaits()
      .when(draft(municipalTovholder))
      .thenRefused('Høringen er ikke afsluttet'),
  );

  rule('sends the text on when it is', () =>
    given(...inHearing, hearingClosed(), hearingConcluded())
      .thenAwaits('SubmitDraft')
      .when(draft(municipalTovholder))
      .thenIn('spor2.contactDirectorReview'),
  );

  rule('goes back into hearing when the hearing is reopened', () =>
    given(...inHearing, hearingClosed(), hearingReopened()).thenIn('spor2.hearing'),
  );

  rule('goes back to review when the hearing is called off, and may send the text on without one', () =>
    given(...inHearing, hearingCalledOff())
      .thenIn('spor2.reviewing')
      .when(draft(municipalTovholder))
      .thenIn('spor2.contactDirectorReview'),
  );

  rule('is not told by a person what becomes of the hearing', () =>
    given(...inHearing)
      .when({ ...hearingClosed(), by: municipalTovholder })
      .thenRefused('af sig selv'),
  );
});

describe('a second hearing', () => {
  const secondOpen = [...inHearing, hearingClosed(1), sentToHearing(regionalTovholder)];

  rule('has the next number', () =>
    given(...secondOpen)
      .thenIn('spor2.hearing')
      .thenContext({
        hearings: [
          { number: 1, status: 'processing' },
          { number: 2, status: 'open' },
        ],
      }),
  );

  rule('does not let the answers of the first be forgotten', () =>
    given(...secondOpen, hearingClosed(2), hearingConcluded(2))
      .thenIn('spor2.reviewing')
      .when(draft(municipalTovholder))
      .thenRefused('Høringen er ikke afsluttet'),
  );

  rule('lets the text go on when both are concluded, in whatever order', () =>
    given(...secondOpen, hearingClosed(2), hearingConcluded(2), hearingConcluded(1))
      .when(draft(municipalTovholder))
      .thenIn('spor2.contactDirectorReview'),
  );

  rule('is not ended by what happens to the first', () =>
    given(...secondOpen, hearingReopened(1), hearingClosed(1)).thenIn('spor2.hearing'),
  );

  rule('does not begin while the first is open', () =>
    given(...inHearing, reopens, ...bothName(2))
      .when(sentToHearing(municipalTovholder))
      .thenRefused('En høring er stadig åben'),
  );

  rule('on spor 3 is approved by the chairmanship like the first', () =>
    given(...acts.spor3UntilAdjusting, acts.hearingDraft)
      .thenIn('spor3.hearingDraft')
      .given(...acts.bothChairs)
      .thenIn('spor3.hearing')
      .thenContext({ hearings: [{ number: 1 }, { number: 2, status: 'open' }] }),
  );

  rule('that the chairmanship on spor 3 does not want leaves the adjusting where it was', () =>
    given(...acts.spor3UntilAdjusting, acts.hearingDraft)
      .when(act(people.regionalChair, 'ReturnByChair', { remarks: 'Det er hørt nok' }))
      .thenIn('spor3.adjusting'),
  );
});

describe('what happened to a hearing', () => {
  rule('is a fact while the revision is paused', () =>
    given(...inHearing, pause)
      .when(hearingClosed())
      .thenIn('spor2.reviewing', 'paused'),
  );

  rule('is a fact while an escalation stops the revision', () =>
    given(...inHearing, blocks, hearingClosed())
      .when(hearingConcluded())
      .thenIn('spor2.reviewing', 'escalated')
      .thenContext({ hearings: [{ status: 'concluded' }] }),
  );

  rule('is noted while the spor is assessed again, and its answers still count', () =>
    given(...inHearing, reopens, hearingClosed(), ...bothName(2))
      .thenIn('spor2.reviewing')
      .when(draft(municipalTovholder))
      .thenRefused('Høringen er ikke afsluttet'),
  );

  rule('counts on spor 1 too', () =>
    given(
      ...inHearing,
      hearingClosed(),
      reopens,
      ...bothName(1),
      act(people.municipalDirector, 'ConsentToLowerSpor'),
      act(people.regionalDirector, 'ConsentToLowerSpor'),
    )
      .thenIn('spor1.drafting')
      .thenAwaits()
      .when(draft(municipalTovholder))
      .thenRefused('Høringen er ikke afsluttet'),
  );
});

describe('a report', () => {
  rule('of a hearing is not for a revision that has sent nothing out', () =>
    given(...onSpor2)
      .thenDoesNotOffer('ReportHearingClosed', people.policy, 'ikke sendt noget i høring')
      .when(hearingClosed())
      .thenRefused('ikke sendt noget i høring'),
  );

  rule('is not of a hearing that is another’s', () =>
    given(...inHearing)
      .when(hearingClosed(2))
      .thenRefused('ikke en af revisionens høringer'),
  );
});

describe('spor 3 with a hearing', () => {
  const withChairs = [needReported, ...bothName(3), acts.commissoriumApproved, acts.hearingDraft];
  const oneChair = act(people.municipalChair, 'ApproveAsChair');

  rule('sends nothing out with a deadline that came too close while the chairmanship had it', () =>
    given(...withChairs)
      .when({ ...oneChair, at: '2024-05-21T09:00:00.000Z' })
      .thenRefused('for tæt på'),
  );

  rule('keeps nobody’s yes to a deadline that came too close for the other chair', () =>
    given(...withChairs, oneChair)
      .when({ ...act(people.regionalChair, 'ApproveAsChair'), at: '2024-05-21T09:00:00.000Z' })
      .thenRefused('for tæt på'),
  );

  rule('does not pass on to the municipal directors before the hearing is concluded', () =>
    given(...acts.spor3UntilAdjusting)
      .thenAwaits()
      .when(draft(regionalGroupSecretary))
      .thenRefused('Høringen er ikke afsluttet'),
  );

  rule('goes back to the working group when its only hearing is called off', () =>
    given(...withChairs, ...acts.bothChairs, hearingCalledOff())
      .thenIn('spor3.workingGroup')
      .thenOffers('SubmitHearingDraft', municipalGroupSecretary),
  );

  rule('goes back to adjusting when a second hearing is called off', () =>
    given(...acts.spor3UntilAdjusting, acts.hearingDraft, ...acts.bothChairs, hearingCalledOff(2)).thenIn(
      'spor3.adjusting',
    ),
  );
});

describe('a revision that is given up', () => {
  it('shows its hearing as called off', () => {
    const { run } = given(...inHearing, act(municipalTovholder, 'Withdraw', { reason: 'Der kommer en ny lov' }));
    expect(revision.view!(run, ['withdrawn'])).toMatchObject({ hearings: [{ statusTitle: 'Aflyst' }] });
    expect(revision.view!(run, ['spor2.hearing'])).toMatchObject({ hearings: [{ statusTitle: 'I høring' }] });
  });
});
