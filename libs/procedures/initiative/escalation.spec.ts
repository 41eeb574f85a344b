import { describe } from '@jest/globals';
import { opens, settles } from '../../../test/escalation-acts.js';
import * as acts from '../../../test/initiative-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { initiative } from './procedure.js';

const given = (...all: Act[]) => story(initiative, acts.bodies).given(...all);

describe('an initiative with a blocking escalation', () => {
  const blocked = [...acts.onLevel('joint'), opens('esk-1')];

  rule('does not move on', () =>
    given(...blocked)
      .when(acts.mandated)
      .thenRefused('eskalering esk-1'),
  );

  rule('is not set going', () =>
    given(acts.proposed(), acts.included(), opens('esk-1')).when(acts.started()).thenRefused('eskalering esk-1'),
  );

  rule('awaits nobody, and moves on from where it stood once it is settled', () =>
    given(...blocked)
      .thenAwaits()
      .when(settles('esk-1'))
      .thenIn('awaitingProcess')
      .thenAwaits('MandateInitiative'),
  );

  rule('is still planned for and may be discontinued', () =>
    given(...blocked, acts.nextStep, acts.carriedOver())
      .when(acts.discontinued)
      .thenIn('discontinued'),
  );

  rule('keeps the escalation through a change of level', () =>
    given(...acts.onLevel('joint'), opens('esk-1', { blocking: false }), acts.changesLevel('free')).thenContext({
      escalations: [{ escalation: 'esk-1' }],
    }),
  );
});
