import { describe, expect, it } from '@jest/globals';
import { opens, settles } from '../../../test/escalation-acts.js';
import { people } from '../../../test/people.js';
import * as acts from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import type { Offer } from '#engine/offers.js';
import { offers } from '#engine/offers.js';
import { createRegistry } from '#engine/registry.js';
import { revision } from './procedure.js';

const { act, needReported, names, bothName, draft, surroundings } = acts;
const { municipalTovholder, regionalTovholder, municipalSecretariat, policy } = people;

const given = (...all: Act[]) => story(revision, surroundings).given(...all);
const onSpor1 = [needReported, ...bothName(1)];
const blocked = [...onSpor1, opens('esk-1')];
const pause = act(municipalSecretariat, 'Pause', { reason: 'Afventer loven' });

describe('an escalation that blocks', () => {
  rule('stops every advancing act, and says which escalation it is', () =>
    given(...blocked)
      .thenIn('spor1.drafting', 'escalated')
      .when(draft(municipalTovholder))
      .thenRefused(
        'Arbejdet står stille, til denne tvist er afgjort: »Hvem betaler for transporten?« (eskalering esk-1).',
      ),
  );

  it('is named wherever something would have been offered', () => {
    const installed = createRegistry([revision]).newest('revision');
    const { run } = given(...blocked, opens('esk-2', { kind: 'doubt', question: 'Hvad er en hverdag?' }));
    const judged = offers(installed, run, municipalTovholder, '2024-03-01T10:00:00.000Z');
    const reasons = (command: string): readonly string[] =>
      judged.find((offer: Offer) => offer.command === command)!.reasons;
    expect(reasons('SubmitDraft')).toEqual([
      expect.stringMatching(/denne tvist .*esk-1.* denne tvivl .*hverdag.*esk-2/),
    ]);
    expect(reasons('AddComment')).toEqual([]);
  });

  rule('stops no comments', () =>
    given(...blocked)
      .when(act(regionalTovholder, 'AddComment', { text: 'Set' }))
      .thenContext({ comments: 1 }),
  );

  rule('leaves nobody anything to do here: that is in the escalation', () => given(...blocked).thenAwaits());

  rule('does not keep the revision from being withdrawn', () =>
    given(...blocked)
      .when(act(municipalTovholder, 'Withdraw', { reason: 'Der kommer en ny lov' }))
      .thenIn('withdrawn'),
  );

  for (const [outcome, data] of Object.entries({
    resolved: {},
    withdrawn: { outcome: 'withdrawn', resolution: undefined, scope: undefined },
    lapsed: { outcome: 'lapsed', resolution: undefined, scope: undefined },
  })) {
    rule(`leaves the revision in exactly the state it stopped, once it is ${outcome}`, () =>
      given(...blocked)
        .when(settles('esk-1', data))
        .thenIn('spor1.drafting')
        .thenAwaits('SubmitDraft'),
    );
  }

  rule('leaves a paused revision paused', () =>
    given(...blocked, pause, settles('esk-1')).thenIn('spor1.drafting', 'paused'),
  );
});

describe('several escalations', () => {
  const two = [...blocked, opens('esk-2')];

  rule('are open at once, and the work goes on when the last of them is settled', () =>
    given(...two, settles('esk-1'))
      .thenIn('spor1.drafting', 'escalated')
      .when(settles('esk-2'))
      .thenIn('spor1.drafting'),
  );

  rule('stop the work as long as one of them blocks', () =>
    given(...blocked, opens('esk-2', { blocking: false }), settles('esk-2'))
      .when(draft(municipalTovholder))
      .thenRefused('esk-1'),
  );

  rule('do not stop it when none of them blocks', () =>
    given(...blocked, opens('esk-2', { blocking: false }), settles('esk-1'))
      .when(draft(municipalTovholder))
      .thenIn('spor1.signOff', 'escalated'),
  );
});

describe('a resolution', () => {
  rule('stays with the revision beside its question', () =>
    given(...blocked, settles('esk-1')).thenContext({
      resolutions: [{ question: 'Hvem betaler for transporten?', resolution: 'Regionen betaler', scope: 'thisCase' }],
    }),
  );

  rule('is not made up for an escalation that came to nothing', () =>
    given(...blocked, settles('esk-1', { outcome: 'withdrawn', resolution: undefined, scope: undefined })).thenContext({
      resolutions: [],
    }),
  );

  rule('is told by the escalation and by nobody else', () =>
    given(...blocked)
      .thenDoesNotOffer('ReportEscalationSettled', municipalTovholder, 'ske af sig selv')
      .thenOffers('ReportEscalationSettled', policy),
  );
});

it('tovholdere who name different tracks are told that they may escalate', () => {
  const { run } = given(needReported, names(municipalTovholder, 1), names(regionalTovholder, 3));
  expect(revision.view!(run, ['assessment'])).toMatchObject({ disagreement: expect.stringMatching('eskalere') });
  const agreeing = given(needReported, names(municipalTovholder, 1));
  expect(revision.view!(agreeing.run, ['assessment'])).not.toHaveProperty('disagreement');
});
