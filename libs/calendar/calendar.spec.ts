import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWeekend } from './day.js';
import { explainWorkingDays } from './explanation.js';
import { holidayOn } from './holidays.js';
import { isWorkingDay, plusWorkingDays, workingDaysBetween } from './working-days.js';

/** Easter Sundays as the almanac of the University of Copenhagen has them. */
const EASTER = [
  '2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01',
  '2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25 2036-04-13 2037-04-05 2038-04-25 2039-04-10',
  '2040-04-01',
].flatMap((decade) => decade.split(' '));

const days = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 86_400_000, max: Date.UTC(2039, 11, 31) / 86_400_000 })
  .map((day) => plus('1970-01-01', day));
const counts = fc.integer({ min: 1, max: 60 });

function plus(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

describe('a public holiday', () => {
  it.each(EASTER)('lies around Easter Sunday %s', (easter) => {
    const around = [-3, -2, 0, 1, 39, 49, 50].map((offset) => holidayOn(plus(easter, offset)));
    expect(around).toEqual([
      'Skærtorsdag',
      'Langfredag',
      'Påskedag',
      'Anden påskedag',
      'Kristi Himmelfartsdag',
      'Pinsedag',
      'Anden Pinsedag',
    ]);
  });

  it.each(EASTER)('falls on store bededag until 2023 only (Easter %s)', (easter) => {
    const friday = plus(easter, 26);
    expect(holidayOn(friday)).toBe(friday < '2024' ? 'Store Bededag' : undefined);
    expect(isWorkingDay(friday)).toBe(friday >= '2024');
  });

  it.each(EASTER)('falls on eleven days of a year until 2023 and on ten from 2024 (Easter %s)', (easter) => {
    const year = easter.slice(0, 4);
    const all = Array.from({ length: 366 }, (_, day) => plus(`${year}-01-01`, day)).filter((day) =>
      day.startsWith(year),
    );
    expect(all.filter((day) => holidayOn(day) !== undefined)).toHaveLength(year < '2024' ? 11 : 10);
  });

  it('is not Grundlovsdag, juleaften, nytårsaften or 1 May, which no law closes the administration on', () => {
    for (const day of ['2024-06-05', '2024-12-24', '2024-12-31', '2024-05-01']) {
      expect({ day, holiday: holidayOn(day), working: isWorkingDay(day) }).toEqual({ day, working: true });
    }
  });

  it('is anden pinsedag also where it falls on Grundlovsdag', () => {
    expect(holidayOn('2028-06-05')).toBe('Anden Pinsedag');
  });

  it('is asked for by a day that exists', () => {
    for (const day of ['2024-02-30', '2024-2-3', '', 'i morgen', '2024-03-29T00:00:00Z']) {
      expect(() => holidayOn(day)).toThrow(RangeError);
      expect(() => isWorkingDay(day)).toThrow(/er ikke en dato/);
    }
  });
});

describe('counting working days', () => {
  it('passes weekends and Easter', () => {
    expect(plusWorkingDays('2024-03-27', 1)).toBe('2024-04-02');
    expect(plusWorkingDays('2024-03-27', 5)).toBe('2024-04-08');
  });

  it('begins on the day after, so Friday, Saturday and Sunday lead to the same Monday', () => {
    const mondays = ['2024-01-05', '2024-01-06', '2024-01-07'].map((day) => plusWorkingDays(day, 1));
    expect(mondays).toEqual(['2024-01-08', '2024-01-08', '2024-01-08']);
  });

  it('goes backwards as well', () => {
    expect(plusWorkingDays('2024-04-08', -5)).toBe('2024-03-27');
  });

  it('lands on a working day, whatever the day and the count', () => {
    fc.assert(
      fc.property(days, counts, fc.boolean(), (day, count, back) => {
        const landed = plusWorkingDays(day, back ? -count : count);
        expect([isWeekend(landed), holidayOn(landed)]).toEqual([false, undefined]);
      }),
    );
  });

  it('gives a later day for a greater count, and never an earlier one for a later start', () => {
    fc.assert(
      fc.property(days, days, counts, (one, other, count) => {
        expect(plusWorkingDays(one, count) < plusWorkingDays(one, count + 1)).toBe(true);
        const [first, second] = [one, other].sort() as [string, string];
        expect(plusWorkingDays(first, count) <= plusWorkingDays(second, count)).toBe(true);
      }),
    );
  });

  it('is undone by counting the days between, and by counting back from a working day', () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        const landed = plusWorkingDays(day, count);
        expect(workingDaysBetween(day, landed)).toBe(count);
        if (isWorkingDay(day)) expect(plusWorkingDays(landed, -count)).toBe(day);
      }),
    );
  });

  it('finds none between a day and itself or an earlier one', () => {
    expect([workingDaysBetween('2024-01-08', '2024-01-08'), workingDaysBetween('2024-01-08', '2024-01-01')]).toEqual([
      0, 0,
    ]);
  });

  it('refuses a count that says nothing', () => {
    for (const count of [0, 1.5, Number.NaN, 10_001, Infinity]) {
      expect(() => plusWorkingDays('2024-01-08', count)).toThrow(/Antal hverdage skal være/);
    }
  });
});

describe('the explanation of a computed day', () => {
  it('names the holidays that were passed', () => {
    expect(explainWorkingDays('2024-03-27', 5)).toBe(
      '5 hverdage efter 27. marts 2024; helligdage sprunget over: Skærtorsdag, Langfredag, Anden påskedag',
    );
  });

  it('names none where none made a difference', () => {
    expect(explainWorkingDays('2024-01-08', 1)).toBe('1 hverdag efter 8. januar 2024');
    expect(explainWorkingDays('2024-01-08', 1, 'arbejdsdage')).toBe('1 arbejdsdag efter 8. januar 2024');
    expect(explainWorkingDays('2022-12-23', 1)).toMatch(/sprunget over: Anden Juledag$/);
  });

  it('says so when it counts backwards', () => {
    expect(explainWorkingDays('2024-04-08', -5)).toMatch(/^5 hverdage før 8. april 2024; .*Anden påskedag, Langfredag/);
  });
});
