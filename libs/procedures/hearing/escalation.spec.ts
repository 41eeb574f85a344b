import { describe } from '@jest/globals';
import { opens, settles } from '../../../test/escalation-acts.js';
import * as acts from '../../../test/hearing-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { hearing } from './procedure.js';

const given = (...all: Act[]) => story(hearing, acts.heard).given(...all);
const handled = [...acts.untilClosed, acts.splits(1, { text: 'Ansvaret er uklart' }), acts.handles(1)];

describe('a hearing with a blocking escalation', () => {
  rule('is not concluded', () =>
    given(...handled, opens('esk-1'))
      .thenAwaits()
      .when(acts.concludes)
      .thenRefused('eskalering esk-1'),
  );

  rule('is concluded once it is settled', () =>
    given(...handled, opens('esk-1'), settles('esk-1'))
      .thenAwaits('ConcludeHearing')
      .when(acts.concludes)
      .thenIn('concluded'),
  );

  rule('is answered and worked through all the same', () =>
    given(acts.begun(), opens('esk-1'), ...handled.slice(1)).thenIn('processing'),
  );
});
