import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Occurrence } from '#engine/fact.js';
import {
  type Consents,
  differentPeople,
  missingSides,
  otherSideConsented,
  sideOf,
  withConsent,
} from './dual-consent.js';

type Side = NonNullable<Occurrence['mandate']['side']>;

const AT = '2024-03-01T09:00:00.000Z';

function yes(side: Side | undefined, person: string, onBehalfOf?: string): Occurrence {
  return {
    type: 'SignedOff',
    data: {},
    actor: { person, seat: `seat-${side ?? 'none'}`, ...(onBehalfOf && { onBehalfOf }) },
    mandate: { rule: 'tovholder', function: 'tovholder', body: 'tf', ...(side && { side }) },
    at: AT,
  };
}

const municipal = withConsent({}, yes('municipal', 'p-mette'));

describe('a consent', () => {
  it('counts for the side of the seat it was given in', () => {
    expect(municipal).toEqual({ municipal: { person: 'p-mette', at: AT } });
    expect(sideOf(yes('regional', 'p-rasmus'))).toBe('regional');
  });

  it('remembers whom a substitute acted for', () => {
    expect(withConsent({}, yes('regional', 'p-vikar', 'p-rasmus'))).toEqual({
      regional: { person: 'p-vikar', onBehalfOf: 'p-rasmus', at: AT },
    });
  });

  it('given again by the same side replaces its own, and only that', () => {
    const both = withConsent(municipal, yes('regional', 'p-rasmus'));
    expect(withConsent(both, yes('municipal', 'p-sofie'))).toEqual({
      municipal: { person: 'p-sofie', at: AT },
      regional: { person: 'p-rasmus', at: AT },
    });
  });

  it('counts for nobody without one of the two sides: general practice is a third party', () => {
    expect(withConsent(municipal, yes('generalPractice', 'p-plo'))).toBe(municipal);
    expect(withConsent(municipal, yes(undefined, 'p-ingen'))).toBe(municipal);
    expect(otherSideConsented(municipal, yes('generalPractice', 'p-plo'))).toBe(false);
    expect(otherSideConsented(municipal, yes(undefined, 'p-ingen'))).toBe(false);
  });
});

describe('both sides', () => {
  it('have consented when the other has', () => {
    expect(otherSideConsented(municipal, yes('regional', 'p-rasmus'))).toBe(true);
    expect(otherSideConsented(municipal, yes('municipal', 'p-sofie'))).toBe(false);
    expect(otherSideConsented({}, yes('regional', 'p-rasmus'))).toBe(false);
  });

  it('are missing until they have consented', () => {
    expect(missingSides({})).toEqual(['municipal', 'regional']);
    expect(missingSides(municipal)).toEqual(['regional']);
    expect(missingSides(withConsent(municipal, yes('regional', 'p-rasmus')))).toEqual([]);
  });
});

describe('two different people', () => {
  const vikar = withConsent({}, yes('municipal', 'p-vikar', 'p-mette'));

  it.each<[string, Consents, Occurrence, boolean]>([
    ['nobody has consented yet', {}, yes('regional', 'p-mette'), true],
    ['another person', municipal, yes('regional', 'p-rasmus'), true],
    ['another person’s substitute', municipal, yes('regional', 'p-vikar', 'p-rasmus'), true],
    ['the same person', municipal, yes('regional', 'p-mette'), false],
    ['the same person as a substitute', municipal, yes('regional', 'p-mette', 'p-rasmus'), false],
    ['a substitute for the same person', municipal, yes('regional', 'p-vikar', 'p-mette'), false],
    ['the one a substitute acted for', vikar, yes('regional', 'p-mette'), false],
    ['the same substitute for both', vikar, yes('regional', 'p-vikar', 'p-rasmus'), false],
    ['another substitute for the same person', vikar, yes('regional', 'p-anden', 'p-mette'), false],
    ['another substitute for another person', vikar, yes('regional', 'p-anden', 'p-rasmus'), true],
    ['the same side again', municipal, yes('municipal', 'p-mette'), true],
  ])('%s', (_who, consents, fact, different) => {
    expect(differentPeople(consents, fact)).toBe(different);
  });

  it('never have anyone in common, whoever acts for whom', () => {
    const person = fc.constantFrom('a', 'b', 'c');
    const who = fc.tuple(person, fc.option(person, { nil: undefined }));
    fc.assert(
      fc.property(who, who, ([one, oneFor], [other, otherFor]) => {
        const consents = withConsent({}, yes('municipal', one, oneFor));
        const ours = [other, otherFor].filter((name) => name !== undefined);
        const common = ours.filter((name) => name === one || name === oneFor);
        expect(differentPeople(consents, yes('regional', other, otherFor))).toBe(common.length === 0);
      }),
    );
  });
});
