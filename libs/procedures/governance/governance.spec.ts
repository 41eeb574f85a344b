import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bareRules as rules } from '../../../test/governance-rules.js';
import { people } from '../../../test/people.js';
import { act } from '../../../test/revision-acts.js';
import { type Act, rule, story } from '../../../test/specification.js';
import { type GovernanceContext, versionOn } from './model.js';
import { governance } from './procedure.js';

const adopted = (validFrom: string, changes: object = {}): Act =>
  act(people.regionalSecretariat, 'AdoptModel', {
    title: `Modellen fra ${validFrom}`,
    validFrom,
    decidedBy: 'SSS 25. januar 2023',
    rules: { ...rules, ...changes },
  });

const given = (...acts: Act[]) => story(governance).given(...acts);
const versions = given(adopted('2023-01-25'), adopted('2027-01-01', { chairmanship: 'sundhedsraad' })).run.context;

describe('the governance model', () => {
  rule('is in force from its first version', () =>
    given(adopted('2023-01-25'))
      .thenIn('inForce')
      .thenContext({ versions: [{ number: 1, validFrom: '2023-01-25', rules }] }),
  );

  rule('gets a later version without losing the earlier', () =>
    given(adopted('2023-01-25'), adopted('2027-01-01', { chairmanship: 'sundhedsraad' }))
      .thenIn('inForce')
      .thenContext({
        versions: [
          { number: 1, validFrom: '2023-01-25', rules: { chairmanship: 'sss' } },
          { number: 2, validFrom: '2027-01-01', rules: { chairmanship: 'sundhedsraad' } },
        ],
      }),
  );

  for (const [what, day] of [
    ['the same day', '2023-01-25'],
    ['an earlier day', '2022-12-31'],
  ] as const) {
    rule(`refuses a version that is valid from ${what}`, () =>
      given(adopted('2023-01-25')).when(adopted(day)).thenRefused('en senere dag end den forrige'),
    );
  }

  rule('refuses rules that are not whole', () =>
    given()
      .when(adopted('2023-01-25', { secretariat: undefined }))
      .thenRefused('rules.secretariat: skriv et id'),
  );

  rule('refuses a list where the rules should be', () =>
    given()
      .when(act(people.regionalSecretariat, 'AdoptModel', { ...adopted('2023-01-25').data, rules: [] }))
      .thenRefused('rules: udfyld delens felter'),
  );

  rule('is recorded by Koordinationsgruppen, nobody else', () =>
    given()
      .when({ ...adopted('2023-01-25'), by: people.municipalChair })
      .thenRefused('Koordinationsgruppens sekretærer'),
  );

  rule('is always open for a next version, and waits for nobody', () =>
    given(adopted('2023-01-25')).thenOffers('AdoptModel', people.municipalSecretariat).thenAwaits(),
  );

  it('is listed by its latest title', () => {
    expect(governance.label(versions)).toBe('Modellen fra 2027-01-01');
    expect(governance.label(governance.begin)).toBe('Styringsmodel');
  });
});

describe('the version in force', () => {
  const on = (day: string) => versionOn(versions as GovernanceContext, day)?.number;

  it('is none before the first', () => {
    expect(on('2023-01-24')).toBeUndefined();
  });

  it('is in force from its very day until the day before the next', () => {
    expect([on('2023-01-25'), on('2026-12-31'), on('2027-01-01'), on('2030-01-01')]).toEqual([1, 1, 2, 2]);
  });

  it('is the latest whose day has come, whatever the versions are', () => {
    const days = fc.uniqueArray(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      {
        selector: (date) => date.toISOString().slice(0, 10),
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(days, fc.nat(7_000), (dates, count) => {
        const all = dates.map((date) => date.toISOString().slice(0, 10)).toSorted();
        const today = new Date(Date.UTC(2020, 0, 1 + count)).toISOString().slice(0, 10);
        const model = {
          versions: all.map((validFrom, index) => ({ number: index + 1, title: '', decidedBy: '', rules, validFrom })),
        };
        const inForce = all.filter((day) => day <= today).at(-1);
        expect(versionOn(model, today)?.validFrom).toBe(inForce);
      }),
    );
  });
});
