import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/initiative-acts.js';
import { people } from '../../../test/people.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { assertApproved } from '../approved-commissorium.js';
import { initiative } from './procedure.js';

const given = (...all: Act[]) => story(initiative, acts.bodies).given(...all);
const joint = acts.onLevel('joint');
const steps = [acts.mandated, acts.workBegun, acts.implementationBegun, acts.completed];

describe('a joint initiative', () => {
  for (const [count, state, awaited] of [
    [0, 'awaitingProcess', 'MandateInitiative'],
    [1, 'mandated', 'BeginInitiativeWork'],
    [2, 'underway', 'BeginInitiativeImplementation'],
    [3, 'implementing', 'CompleteInitiative'],
  ] as const) {
    rule(`is ${state} and awaits ${awaited} after ${count} steps`, () =>
      given(...joint, ...steps.slice(0, count))
        .thenIn(state)
        .thenAwaits(awaited),
    );

    for (const late of steps.filter((_step, index) => index !== count)) {
      rule(`takes no step out of turn: ${late.command} while ${state}`, () =>
        given(...joint, ...steps.slice(0, count))
          .when(late)
          .thenRefused('Det kan ikke ske, mens'),
      );
    }
  }

  rule('ends with what came of it', () =>
    given(...joint, ...steps)
      .thenIn('completed')
      .thenContext({ outcome: 'I drift i hele regionen' })
      .thenAwaits(),
  );

  rule('may be mandated by a decision that no commissorium is needed', () =>
    given(...joint, acts.mandateNotNeeded)
      .thenIn('mandated')
      .thenContext({ mandate: { basis: 'notNeeded', reason: 'Løses i linjen' } }),
  );

  for (const [basis, data] of [
    ['commissorium', { reason: 'Løses i linjen' }],
    ['notNeeded', { commissorium: 'k' }],
  ] as const) {
    rule(`is not mandated without what the mandate rests on: ${basis}`, () =>
      given(...joint)
        .when({ ...acts.mandated, data: { basis, meetingOn: '2024-02-28', ...data } })
        .thenRefused('Angiv kommissoriet, eller begrund'),
    );
  }

  rule('is not mandated by a commissorium that does not exist', () =>
    given(...joint)
      .when({ ...acts.mandated, data: { ...acts.mandated.data, commissorium: 'findes-ikke' } })
      .thenRefused('findes ingen commissorium'),
  );

  rule('is mandated on a meeting that has been held', () =>
    given(...joint)
      .when({ ...acts.mandated, data: { ...acts.mandated.data, meetingOn: '2024-03-02' } })
      .thenRefused('i fremtiden'),
  );

  for (const step of steps) {
    rule(`is recorded by Koordinationsgruppen only: ${step.command}`, () =>
      given(...joint)
        .when({ ...step, by: people.municipalTovholder })
        .thenRefused('Koordinationsgruppens sekretærer'),
    );
  }
});

describe('the commissorium of a mandate', () => {
  const standing = (value: string) => ({
    run: () => ({ ...given(...joint).run, value, context: { title: 'Arbejdsgruppe' } }) as never,
  });

  it.each(['drafting', 'qualification', 'approval', 'rejected', 'lapsed'])('is not one that is %s', (value) => {
    expect(() => assertApproved('k', standing(value))).toThrow('Kommissoriet »Arbejdsgruppe« er ikke godkendt');
  });

  it.each(['nomination', 'active', 'dissolved'])('may be %s', (value) => {
    expect(() => assertApproved('k', standing(value))).not.toThrow();
  });
});
