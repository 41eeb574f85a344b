import { describe, expect, it } from '@jest/globals';
import { people } from '../../../test/people.js';
import { type Act, rule, story } from '../../../test/specification.js';
import * as acts from '../../../test/succession-acts.js';
import { succession } from './procedure.js';

const { municipalSecretariat, regionalSecretariat, municipalTovholder } = people;
const { line, prepared } = acts;

const given = (...all: Act[]) => story(succession, acts.known).given(...all);
const planned = (...lines: ReturnType<typeof line>[]): Act => prepared({ lines });

describe('a succession', () => {
  rule('is prepared with what gives way to what, from what day and on what basis; nothing is changed', () =>
    given(prepared())
      .thenIn('prepared')
      .thenContext({ day: '2024-03-04', legalBasis: 'Ved lov', lines: [{ body: 'klynge-fyn' }, {}] }),
  );

  rule('is prepared by Koordinationsgruppen', () =>
    given()
      .when({ ...prepared(), by: municipalTovholder })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );

  rule('is of bodies that exist', () =>
    given()
      .when(planned(line('findes-ikke')))
      .thenRefused('findes ingen body'),
  );

  rule('names exactly one successor that takes each body’s open work', () => {
    given()
      .when(planned(line('fyn', { takesWork: false })))
      .thenRefused('netop én efterfølger');
    return given()
      .when(planned(line('fyn'), line('fyn', { successor: 'et-andet', seats: [] })))
      .thenRefused('netop én efterfølger');
  });

  rule('may give a body more successors than the one that takes the work', () =>
    given(planned(line('fyn'), line('fyn', { successor: 'et-andet', takesWork: false, seats: [] }))).thenIn('prepared'),
  );

  rule('is of something', () => given().when(planned()).thenRefused('mindst ét organ'));

  rule('has no successor that gives way itself', () =>
    given()
      .when(planned(line('fyn'), line('lillebaelt', { successor: 'klynge-fyn' })))
      .thenRefused('kan ikke selv blive afløst'),
  );

  rule('sends seats of a kind to one place', () =>
    given()
      .when(planned(line('fyn'), line('fyn', { successor: 'et-andet', takesWork: false })))
      .thenRefused('kun føres videre til én efterfølger'),
  );

  rule('does not replace Koordinationsgruppen, who carries it out', () =>
    given()
      .when(planned(line('fyn', { body: 'kog' })))
      .thenRefused('kan ikke selv afløses'),
  );

  rule('is not begun by anything else', () => given().when(acts.confirmed).thenRefused('ikke begyndt endnu'));
});

describe('an assumption', () => {
  rule('waits for the secretariat, by the day', () => {
    const told = given(prepared()).thenAwaits('ConfirmSuccessor');
    expect(succession.view?.(told.run, ['prepared'])).toMatchObject({ assumptions: ['Sundhedsråd fyn'] });
    return told;
  });

  rule('is no longer one when it is confirmed', () =>
    given(prepared(), acts.confirmed)
      .thenContext({ lines: [{ confirmed: true }, { confirmed: true }] })
      .thenAwaits('ApproveSuccession:municipal', 'ApproveSuccession:regional'),
  );

  rule('is confirmed once, and only where it is one', () =>
    given(prepared(), acts.confirmed).when(acts.confirmed).thenRefused('ingen ubekræftet linje'),
  );

  rule('is in the way of approval', () =>
    given(prepared()).when(acts.approvedBy(municipalSecretariat)).thenRefused('en antagelse er ikke nok'),
  );
});

describe('approval', () => {
  const ready = [prepared(), acts.confirmed];

  rule('takes both sides', () =>
    given(...ready, acts.approvedBy(municipalSecretariat))
      .thenIn('prepared')
      .thenAwaits('ApproveSuccession:regional'),
  );

  rule('takes two different people', () =>
    given(...ready, acts.approvedBy(municipalSecretariat))
      .when(acts.approvedBy({ ...regionalSecretariat, person: municipalSecretariat.person }))
      .thenRefused('Samme person'),
  );

  rule('lets the clock carry it out at the first moment of its day', () =>
    given(...acts.untilApproved)
      .thenIn('approved')
      .thenDeadline('CarryOutSuccession', '2024-03-03T23:00:00.000Z')
      .thenAwaits('CarryOutSuccession'),
  );

  rule('falls when the plan is changed', () =>
    given(...ready, acts.approvedBy(municipalSecretariat), acts.revised([line('fyn')]))
      .when(acts.approvedBy(regionalSecretariat))
      .thenRefused('en antagelse er ikke nok'),
  );

  rule('is taken back when the plan is opened again', () =>
    given(...acts.untilApproved, acts.reopened)
      .thenIn('prepared')
      .thenContext({ consents: {} })
      .thenDeadline('CarryOutSuccession', undefined),
  );
});

describe('carrying out', () => {
  rule('waits for the day', () =>
    given(...acts.untilApproved)
      .when(acts.carriedOut(municipalSecretariat, '2024-03-03T22:59:59.999Z'))
      .thenRefused('først føres ud i livet på sin dag'),
  );

  rule('may be done by the secretariat, on the day or later', () =>
    given(...acts.untilApproved, acts.carriedOut(municipalSecretariat, '2024-03-09T09:00:00.000Z')).thenIn(
      'carryingOut',
    ),
  );

  rule('keeps the names the old bodies had', () =>
    given(...acts.untilApproved, acts.carriedOut()).thenContext({
      names: { 'klynge-fyn': 'Sundhedsklynge Fyn', 'klynge-lillebaelt': 'Sundhedsklynge Lillebælt' },
    }),
  );

  rule('is refused while new runs would still begin under the old bodies', () =>
    given(prepared({ lines: [line('fyn', { body: 'ssu', confirmed: true })] }), ...acts.bothApprove)
      .when(acts.carriedOut())
      .thenRefused('nævner stadig ssu. Registrér først en version af modellen'),
  );

  rule('is over when everything has been carried over, which no person says', () => {
    given(...acts.untilApproved, acts.carriedOut())
      .when({ ...acts.concluded, by: municipalSecretariat })
      .thenRefused('ske af sig selv');
    return given(...acts.untilApproved, acts.carriedOut(), acts.concluded)
      .thenIn('carriedOut')
      .thenAwaits();
  });

  rule('is not done twice, but may be gone through again', () => {
    const done = [...acts.untilApproved, acts.carriedOut(), acts.concluded];
    given(...done)
      .when(acts.carriedOut())
      .thenRefused('mens forløbet er i »Ført ud i livet«');
    return given(...done, acts.reviewed).thenIn('carryingOut');
  });

  rule('may be given up before it has begun', () =>
    given(...acts.untilApproved, acts.cancelled)
      .thenIn('cancelled')
      .thenDeadline('CarryOutSuccession', undefined),
  );

  rule('is not given up once it has begun', () =>
    given(...acts.untilApproved, acts.carriedOut())
      .when(acts.cancelled)
      .thenRefused('»Føres ud i livet«'),
  );
});

it('is listed by its title', () => {
  expect(succession.label(given(prepared()).run.context)).toBe('Sundhedsråd træder til');
  expect(succession.label(succession.begin)).toBe('Skifte');
});
