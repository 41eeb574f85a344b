import { describe } from '@jest/globals';
import { people } from '../../../../test/people.js';
import * as acts from '../../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../../test/specification.js';
import { firstRevision } from './procedure.js';

const { act, needReported, names, bothName, draft, surroundings } = acts;
const { municipalTovholder, regionalTovholder, municipalDirector, regionalDirector } = people;

const given = (...all: Act[]) => story(firstRevision, surroundings).given(...all);
const escalates = (blocking: boolean): Act =>
  act(municipalTovholder, 'RaiseEscalation', {
    kind: 'doubt',
    blocking,
    question: 'Hvem betaler for transporten?',
    position: 'Det gør regionen',
  });

describe('an escalation, on version 1', () => {
  const blocked = [needReported, ...bothName(1), escalates(true)];
  const resolution = { resolution: 'Regionen betaler', scope: 'interpretation' };

  rule('that blocks stops every advancing act until it is resolved', () =>
    given(...blocked)
      .thenIn('spor1.drafting', 'escalated')
      .when(draft(municipalTovholder))
      .thenRefused('eskalering standser fremdriften'),
  );

  rule('that does not block stops nothing', () =>
    given(needReported, ...bothName(1), escalates(false))
      .when(draft(municipalTovholder))
      .thenIn('spor1.signOff', 'escalated'),
  );

  rule('does not stop comments', () =>
    given(...blocked)
      .when(act(regionalTovholder, 'AddComment', { text: 'Set' }))
      .thenContext({ comments: 1 }),
  );

  rule('shows both sides’ positions side by side', () =>
    given(...blocked)
      .when(act(regionalTovholder, 'StatePosition', { position: 'Det gør kommunen' }))
      .thenContext({ escalation: { positions: { municipal: 'Det gør regionen', regional: 'Det gør kommunen' } } }),
  );

  rule('is resolved when the other side’s contact director accepts the proposal', () =>
    given(...blocked, act(municipalDirector, 'ProposeResolution', resolution))
      .thenAwaits('AcceptResolution:regional')
      .when(act(regionalDirector, 'AcceptResolution'))
      .thenIn('spor1.drafting')
      .thenContext({ resolutions: [{ resolution: 'Regionen betaler', scope: 'interpretation' }] }),
  );

  rule('cannot be resolved by one contact director alone', () =>
    given(...blocked, act(municipalDirector, 'ProposeResolution', resolution))
      .when(act(municipalDirector, 'AcceptResolution'))
      .thenRefused('anden sides kontaktdirektør'),
  );

  rule('can be withdrawn only by the seat that raised it', () =>
    given(...blocked)
      .when(act(regionalTovholder, 'WithdrawEscalation', { reason: 'Det gik over' }))
      .thenRefused('Kun den post, der eskalerede'),
  );

  rule('is offered while the tovholdere disagree', () =>
    given(needReported, names(municipalTovholder, 1), names(regionalTovholder, 3)).thenOffers(
      'RaiseEscalation',
      municipalTovholder,
    ),
  );

  rule('does not keep the revision from being withdrawn', () =>
    given(needReported, escalates(true))
      .when(act(municipalTovholder, 'Withdraw', { reason: 'Der kommer en ny lov' }))
      .thenIn('withdrawn'),
  );
});
