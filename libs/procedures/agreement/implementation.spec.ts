import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/agreement-acts.js';
import { people } from '../../../test/people.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { agreement } from './procedure.js';

const { fyn, inForce, lillebaelt, plans, registered, sentOut, trains, uses } = acts;
const given = (...all: Act[]) => story(agreement, acts.partners).given(...all);
const out = [registered, inForce, sentOut()];
const standing = (fynStands: object, lillebaeltStands: object = { status: 'notStarted' }) => ({
  implementations: [{ number: 1, clusters: [fynStands, lillebaeltStands] }],
});

describe('implementation', () => {
  rule('begins in no cluster when it is sent out', () =>
    given(...out)
      .thenIn('inForce')
      .thenContext(standing({ id: 'klynge-fyn', name: 'Sundhedsklynge Fyn', status: 'notStarted' }))
      .thenAwaits('PlanImplementation'),
  );

  rule('is planned by a cluster with the group where it is anchored', () =>
    given(...out, plans(fyn))
      .thenContext(
        standing({ status: 'planned', anchoringGroup: 'Gruppen for behandling og pleje', localPlan: 'Sag 24/77' }),
      )
      .thenAwaits('BeginTraining', 'PlanImplementation'),
  );

  rule('may be planned again before the training', () =>
    given(...out, plans(fyn), plans(fyn)).thenContext(standing({ status: 'planned' })),
  );

  rule('goes on to training', () =>
    given(...out, plans(fyn), trains(fyn))
      .thenContext(standing({ status: 'training' }))
      .thenAwaits('TakeIntoUse', 'PlanImplementation'),
  );

  rule('ends in use on a day, each cluster at its own pace', () =>
    given(...out, plans(fyn), plans(lillebaelt), trains(fyn), uses(fyn))
      .thenIn('inForce')
      .thenContext(standing({ status: 'inUse', inUseOn: '2024-02-19' }, { status: 'planned' }))
      .thenAwaits('BeginTraining'),
  );

  rule('awaits nothing when every cluster uses it', () =>
    given(registered, inForce, sentOut(['klynge-fyn']), plans(fyn), trains(fyn), uses(fyn)).thenAwaits(),
  );

  rule('may be prepared before the version is in force, but not used', () =>
    given(registered, sentOut(), plans(fyn), trains(fyn))
      .thenAwaits('PlanImplementation')
      .when(uses(fyn))
      .thenRefused('mens forløbet er i »Registreret«'),
  );

  rule('of the next version is not in use before that one is in force', () =>
    given(registered, inForce, sentOut(['klynge-fyn'], 2), plans(fyn), trains(fyn))
      .thenAwaits()
      .when(uses(fyn))
      .thenRefused('er ikke i kraft endnu'),
  );

  rule('takes another cluster along later', () =>
    given(registered, inForce, sentOut(['klynge-fyn']), plans(fyn), sentOut()).thenContext(
      standing({ status: 'planned' }),
    ),
  );

  rule('may be recorded by Koordinationsgruppen for any cluster', () =>
    given(...out, plans(people.municipalSecretariat, 'klynge-fyn')).thenContext(standing({ status: 'planned' })),
  );

  it('is shown as the number of clusters that use it', () => {
    const { run } = given(...out, plans(fyn), trains(fyn), uses(fyn));
    expect(agreement.view!(run, ['inForce'])).toMatchObject({
      implementation: {
        number: 1,
        text: 'Taget i brug i 1 af 2 klynger',
        clusters: [{ statusTitle: 'Taget i brug' }, { statusTitle: 'Ikke begyndt' }],
      },
    });
  });
});

describe('implementation refuses', () => {
  rule('a cluster that does not exist', () =>
    given(registered)
      .when(sentOut(['klynge-atlantis']))
      .thenRefused('findes ingen body'),
  );
  rule('a version far ahead', () =>
    given(registered)
      .when(sentOut(['klynge-fyn'], 3))
      .thenRefused('Vælg nummeret'),
  );
  rule('to be sent to the same clusters twice', () =>
    given(...out)
      .when(sentOut())
      .thenRefused('allerede i gang med den version'),
  );
  rule('a secretary who acts for another cluster', () =>
    given(...out)
      .when(plans(fyn, 'klynge-lillebaelt'))
      .thenRefused('kun registrere for sin egen klynge'),
  );
  rule('a secretary of a cluster that is not part of it', () =>
    given(registered, inForce, sentOut(['klynge-fyn']))
      .when(plans(lillebaelt))
      .thenRefused('gøres af klyngens sekretærer'),
  );
  rule('training without a plan', () =>
    given(...out)
      .when(trains(fyn))
      .thenRefused('skal have en plan'),
  );
  rule('use without training', () =>
    given(...out, plans(fyn))
      .when(uses(fyn))
      .thenRefused('begyndt uddannelsen'),
  );
  rule('a day that has not come', () =>
    given(...out, plans(fyn), trains(fyn))
      .when(uses(fyn, 'klynge-fyn', '2024-03-02'))
      .thenRefused('i fremtiden'),
  );
  rule('a plan after the training has begun', () =>
    given(...out, plans(fyn), trains(fyn))
      .when(plans(fyn))
      .thenRefused('længere end planlægning'),
  );
});
