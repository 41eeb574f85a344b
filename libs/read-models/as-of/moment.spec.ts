import { describe, expect, it } from '@jest/globals';
import { type AsOfQuestion, asOfFrom, told } from './moment.js';

const NOW = '2025-06-15T10:00:00.000Z';
const ask = (question: AsOfQuestion) => asOfFrom(question, NOW);

describe('a moment that is asked for', () => {
  it('is none where nothing is said', () => {
    expect(ask({})).toBeUndefined();
  });

  it('is what we knew, unless the other basis is named', () => {
    expect(ask({ asOf: '2025-06-01T10:00:00+02:00' })).toEqual({ basis: 'recorded', at: '2025-06-01T08:00:00.000Z' });
  });

  it('is the end of a Danish day, and now on a day that is not over', () => {
    expect(ask({ asOf: '2025-06-01' })).toEqual({ basis: 'recorded', at: '2025-06-01T21:59:59.999Z' });
    expect(ask({ asOf: '2025-06-15' })).toEqual({ basis: 'recorded', at: NOW });
  });

  it('is a Danish day by what is known now, where it is what was in force that is asked for', () => {
    const asked = { asOf: '2025-05-31T22:30:00Z', basis: 'effective' };
    expect(ask(asked)).toEqual({ basis: 'effective', on: '2025-06-01', knownAt: NOW });
    expect(ask({ ...asked, knownAt: '2025-06-10' })).toMatchObject({ knownAt: '2025-06-10T21:59:59.999Z' });
  });

  it('may be a day to come on the basis of effect only', () => {
    expect(ask({ asOf: '2026-01-01', basis: 'effective' })).toMatchObject({ on: '2026-01-01' });
    expect(() => ask({ asOf: '2026-01-01' })).toThrow(/ikke kommet endnu/);
    expect(() => ask({ asOf: '2026-01-01T00:00:00Z', basis: 'recorded' })).toThrow(/ikke kommet endnu/);
    expect(() => ask({ asOf: '2025-01-01', basis: 'effective', knownAt: '2025-06-16' })).toThrow(/ikke kommet endnu/);
  });

  it.each<[string, AsOfQuestion, RegExp]>([
    ['an unknown basis', { asOf: '2025-01-01', basis: 'known' }, /ikke en tidsakse/],
    ['a basis without a moment', { basis: 'recorded' }, /mangler et tidspunkt/],
    ['what was known by, of what we knew', { asOf: '2025-01-01', knownAt: '2025-01-01' }, /knownAt kan kun/],
    ['what is no moment', { asOf: '2025-02-30' }, /ikke et tidspunkt/],
    ['a moment without time zone', { asOf: '2025-02-03T10:00' }, /ikke et tidspunkt/],
  ])('is refused for %s, in Danish', (_what, question, message) => {
    expect(() => ask(question)).toThrow(message);
  });

  it('is told with the answer, in Danish', () => {
    expect(told(ask({ asOf: '2025-06-01' })!)).toEqual({
      historical: true,
      basis: 'recorded',
      asOf: '2025-06-01T21:59:59.999Z',
      asOfText: 'Som det var registreret den 1. juni 2025 kl. 23.59.',
    });
    expect(told(ask({ asOf: '2025-06-01', basis: 'effective' })!).asOfText).toBe(
      'Som det gjaldt den 1. juni 2025, efter hvad der var registreret den 15. juni 2025 kl. 12.00.',
    );
  });
});
