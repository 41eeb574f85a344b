import { describe } from '@jest/globals';
import * as acts from '../../../test/histories/commissorium-acts.js';
import { opens, settles } from '../../../test/escalation-acts.js';
import { people } from '../../../test/people.js';
import { surroundings } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { commissorium } from './procedure.js';

const { municipalDirector, municipalChair } = people;

const given = (...all: Act[]) => story(commissorium, surroundings).given(...all);

describe('a commissorium with a blocking escalation', () => {
  for (const [act, before, stopped] of [
    ['sent on', acts.untilSubmitted.slice(0, -1), acts.submitted],
    ['qualified', acts.untilSubmitted, acts.qualifies(municipalDirector)],
    ['approved by a chair', acts.untilQualified, acts.approves(municipalChair)],
    ['approved at a meeting', acts.untilQualified, acts.approvedAtMeeting],
    ['made a working group', acts.untilStarted.slice(0, -1), acts.started],
  ] as const) {
    rule(`is not ${act}`, () =>
      given(...before, opens('esk-1'))
        .when(stopped)
        .thenRefused('eskalering esk-1'),
    );

    rule(`is ${act} once it is settled`, () => given(...before, opens('esk-1'), settles('esk-1'), stopped));
  }

  rule('is written on, and sent back where it stands', () =>
    given(...acts.untilSubmitted, opens('esk-1'), acts.returns(municipalDirector))
      .when(acts.written('task', 'Kun overgange'))
      .thenIn('drafting'),
  );

  rule('awaits nobody to move it on', () =>
    given(...acts.untilSubmitted, opens('esk-1'))
      .thenAwaits()
      .when(settles('esk-1'))
      .thenAwaits('QualifyCommissorium:municipal', 'QualifyCommissorium:regional'),
  );

  rule('awaits its text all the same', () => given(acts.opened, opens('esk-1')).thenAwaits('WriteSection'));
});

describe('a commissorium with an escalation that does not block', () => {
  rule('moves on', () =>
    given(...acts.untilSubmitted, opens('esk-1', { blocking: false }))
      .when(acts.qualifies(municipalDirector))
      .thenAwaits('QualifyCommissorium:regional'),
  );
});
