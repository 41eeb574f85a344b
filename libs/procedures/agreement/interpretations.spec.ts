import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/agreement-acts.js';
import { opens, settles } from '../../../test/escalation-acts.js';
import { people } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { agreement } from './procedure.js';

const entered = (escalation: string, text = 'Regionen betaler', by: Act['by'] = people.policy): Act =>
  act(by, 'EnterInterpretation', {
    escalation,
    question: 'Hvem betaler for transporten?',
    text,
    reason: 'Det følger af aftalens afsnit 3',
    scope: 'interpretation',
    on: '2024-03-01',
  });
const published = act(people.policy, 'PublishVersion', { revision: 'sam-bo-2024' });

const given = (...all: Act[]) => story(agreement, acts.partners).given(acts.registered, ...all);

describe('the interpretation register', () => {
  rule('holds what was settled, with its reason and the version it was given on', () =>
    given(acts.inForce, entered('esk-1')).thenContext({
      interpretations: [{ escalation: 'esk-1', text: 'Regionen betaler', version: 1, on: '2024-03-01' }],
    }),
  );

  rule('goes with the agreement from version to version', () =>
    given(acts.inForce, entered('esk-1'), published, entered('esk-2', 'Kommunerne henter')).thenContext({
      interpretations: [
        { escalation: 'esk-1', version: 1 },
        { escalation: 'esk-2', version: 2 },
      ],
    }),
  );

  rule('can be written in before any version is in force', () =>
    given(entered('esk-1')).thenContext({ interpretations: [{ version: 0 }] }),
  );

  rule('is written by what was settled and by nobody’s hand', () =>
    given(acts.inForce)
      .when(entered('esk-1', 'Regionen betaler', people.municipalSecretariat))
      .thenRefused('ske af sig selv'),
  );

  it('names the version for readers', () => {
    const { run } = given(acts.inForce, entered('esk-1'));
    expect(agreement.view!(run, ['inForce'])).toMatchObject({
      interpretations: [{ text: 'Regionen betaler', versionName: 'Version fra 2019' }],
    });
    const early = given(entered('esk-1')).run;
    expect(agreement.view!(early, ['registered'])).toMatchObject({
      interpretations: [{ versionName: 'Før den første version' }],
    });
  });
});

describe('an agreement with something escalated', () => {
  rule('applies all the same, and shows what is open', () =>
    given(acts.inForce, opens('esk-1', { blocking: false }))
      .thenIn('inForce')
      .thenContext({ escalations: [{ escalation: 'esk-1' }] })
      .when(settles('esk-1'))
      .thenContext({ escalations: [] }),
  );
});
