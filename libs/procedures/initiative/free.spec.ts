import { describe, expect, it } from '@jest/globals';
import * as acts from '../../../test/initiative-acts.js';
import { people } from '../../../test/people.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { initiative } from './procedure.js';

const { asksStatus, fyn, givesStatus, lillebaelt, shares, soenderjylland } = acts;
const given = (...all: Act[]) => story(initiative, acts.bodies).given(...all);
const free = acts.onLevel('free');

describe('a free initiative', () => {
  rule('awaits that a status is asked for', () =>
    given(...free)
      .thenIn('free')
      .thenAwaits('RequestFreeStatus'),
  );

  rule('awaits an answer from each cluster that is asked', () =>
    given(...free, asksStatus(), givesStatus(fyn))
      .thenIn('free')
      .thenContext({ statuses: [{ year: 2024, clusters: [{ status: 'To kommuner er med' }, {}] }] })
      .thenAwaits('GiveFreeStatus'),
  );

  rule('awaits the next year when all have answered', () =>
    given(...free, asksStatus(), givesStatus(fyn), givesStatus(lillebaelt)).thenAwaits('RequestFreeStatus'),
  );

  it('says when an answer and the next year’s request are due', () => {
    const asked = given(...free, asksStatus());
    expect(initiative.awaits(asked.run, ['free'])).toEqual([
      { command: 'GiveFreeStatus', dueAt: '2024-11-01T23:00:00.000Z' },
    ]);
    const answered = asked.given(givesStatus(fyn), givesStatus(lillebaelt));
    expect(initiative.awaits(answered.run, ['free'])).toEqual([
      { command: 'RequestFreeStatus', dueAt: '2025-12-31T23:00:00.000Z' },
    ]);
  });

  it('shows who has not answered', () => {
    const asked = given(...free, asksStatus(), givesStatus(fyn));
    expect(initiative.view!(asked.run, [])).toMatchObject({
      statuses: [{ text: '1 af 2: mangler Sundhedsklynge Lillebælt' }],
    });
    expect(initiative.view!(asked.given(givesStatus(lillebaelt)).run, [])).toMatchObject({
      statuses: [{ text: '2 af 2' }],
    });
  });

  rule('takes a new status in place of the first', () =>
    given(...free, asksStatus(), givesStatus(fyn), givesStatus(fyn)).thenIn('free'),
  );

  rule('is asked once a year', () =>
    given(...free, asksStatus())
      .when(asksStatus())
      .thenRefused('allerede bedt om en status for det år'),
  );
  rule('is asked with a deadline ahead', () =>
    given(...free)
      .when(asksStatus(2024, '2024-03-01'))
      .thenRefused('Fristen skal ligge efter i dag'),
  );
  rule('gives no status for a year nobody asked about', () =>
    given(...free, asksStatus())
      .when(givesStatus(fyn, 2025))
      .thenRefused('ikke bedt om en status for det år'),
  );
  rule('gives no status for another cluster', () =>
    given(...free, asksStatus())
      .when(givesStatus(fyn, 2024, 'klynge-lillebaelt'))
      .thenRefused('kun handle for sin egen klynge'),
  );
  rule('gives no status from a cluster that was not asked', () =>
    given(...free, asksStatus())
      .when(givesStatus(soenderjylland))
      .thenRefused('der er bedt om en status'),
  );
  rule('is asked by Koordinationsgruppen', () =>
    given(...free)
      .when({ ...asksStatus(), by: fyn })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );
  rule('is completed when it needs no more work', () => given(...free, acts.completed).thenIn('completed'));
});

describe('experience', () => {
  for (const [level, before] of [
    ['free', free],
    ['lead', acts.untilScaling],
    ['joint', acts.onLevel('joint')],
  ] as const) {
    rule(`is shared on the level ${level}`, () =>
      given(...before, shares(fyn)).thenContext({
        experiences: [{ cluster: 'klynge-fyn', headline: 'Delestillinger' }],
      }),
    );
  }
  rule('is shared while the work is paused too', () =>
    given(...free, acts.paused(), shares(fyn)).thenIn('free', 'paused'),
  );
  rule('is shared by the cluster that has it', () =>
    given(...free)
      .when(shares(fyn, 'klynge-lillebaelt'))
      .thenRefused('kun handle for sin egen klynge'),
  );
  rule('is shared by clusters', () =>
    given(...free)
      .when(shares(people.municipalSecretariat, 'odense'))
      .thenRefused('Kun en sundhedsklynge'),
  );
});
