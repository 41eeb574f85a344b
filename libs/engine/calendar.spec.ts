import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { danishDay, endOfDanishDay, isDay, isEffectiveDate, isInstant, plusDays, plusMonths } from './calendar.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Every day of 2020-2040. */
const days = Array.from({ length: (Date.UTC(2041, 0, 1) - Date.UTC(2020, 0, 1)) / DAY }, (_, number) =>
  new Date(Date.UTC(2020, 0, 1) + number * DAY).toISOString().slice(0, 10),
);
const anyDay = fc.constantFrom(...days);

/** The last Sunday of a month: when Danish clocks change. */
function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  return new Date(last.getTime() - last.getUTCDay() * DAY).toISOString().slice(0, 10);
}

describe('the end of a Danish day', () => {
  it.each([
    ['a winter day', '2024-01-15', '2024-01-15T23:00:00.000Z'],
    ['a summer day', '2024-07-15', '2024-07-15T22:00:00.000Z'],
    ['the day before summer time', '2024-03-30', '2024-03-30T23:00:00.000Z'],
    ['the day summer time begins', '2024-03-31', '2024-03-31T22:00:00.000Z'],
    ['the day before winter time', '2024-10-26', '2024-10-26T22:00:00.000Z'],
    ['the day winter time begins', '2024-10-27', '2024-10-27T23:00:00.000Z'],
    ['new year’s eve', '2024-12-31', '2024-12-31T23:00:00.000Z'],
    ['a leap day', '2024-02-29', '2024-02-29T23:00:00.000Z'],
  ])('is midnight in Copenhagen: %s', (_what, day, end) => {
    expect(endOfDanishDay(day)).toBe(end);
  });

  it('comes 24 hours after the one before, 23 when summer time begins and 25 when it ends, all of 2020-2040', () => {
    const wrong = days.filter((day) => {
      const length = Date.parse(endOfDanishDay(day)) - Date.parse(endOfDanishDay(plusDays(day, -1)));
      const year = Number(day.slice(0, 4));
      const hours = day === lastSunday(year, 3) ? 23 : day === lastSunday(year, 10) ? 25 : 24;
      return length !== hours * HOUR;
    });
    expect(wrong).toEqual([]);
  });

  it('is the first instant of the next Danish day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const end = Date.parse(endOfDanishDay(day));
        expect(danishDay(new Date(end).toISOString())).toBe(plusDays(day, 1));
        expect(danishDay(new Date(end - 1).toISOString())).toBe(day);
      }),
    );
  });
});

describe('the Danish day of an instant', () => {
  it('changes at midnight in Copenhagen, not in Greenwich', () => {
    expect(danishDay('2024-07-15T21:59:59.999Z')).toBe('2024-07-15');
    expect(danishDay('2024-07-15T22:00:00.000Z')).toBe('2024-07-16');
    expect(danishDay('2024-01-15T22:59:59.999Z')).toBe('2024-01-15');
    expect(danishDay('2024-12-31T23:00:00.000Z')).toBe('2025-01-01');
  });
});

describe('adding to a day', () => {
  it('crosses months, years and leap days', () => {
    expect(plusDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(plusDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(plusDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(plusDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  it('is not disturbed by the days that have 23 or 25 hours', () => {
    expect(plusDays('2024-03-30', 2)).toBe('2024-04-01');
    expect(plusDays('2024-10-26', 2)).toBe('2024-10-28');
  });

  it('can be undone, for days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, count) => {
        expect(plusDays(plusDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-08-31', 1, '2024-09-30'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-05-20', 0, '2024-05-20'],
  ])('keeps the day of the month where it exists, else the last: %s and %i months', (day, months, later) => {
    expect(plusMonths(day, months)).toBe(later);
  });

  it('lands in the month asked for, on the same day or the last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, months) => {
        const later = plusMonths(day, months);
        const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(month(later) - month(day)).toBe(months);
        const isLast = plusDays(later, 1).endsWith('-01');
        expect(later.slice(8) === day.slice(8) || (isLast && later.slice(8) < day.slice(8))).toBe(true);
      }),
    );
  });
});

describe('what counts as a date', () => {
  it('is a day that exists', () => {
    expect(['2024-02-29', '2024-12-31'].filter((day) => !isDay(day))).toEqual([]);
    const wrong = [
      '2023-02-29',
      '2024-02-30',
      '2024-13-01',
      '2024-00-10',
      '2024-1-1',
      '2024-01-01T00:00:00Z',
      '',
      20240101,
      null,
    ];
    expect(wrong.filter(isDay)).toEqual([]);
  });

  it('is in a year that a deadline can be counted from', () => {
    const beyond = ['9999-12-31', '3000-01-01', '1899-12-31', '0001-01-01', '0202-03-01'];
    expect(beyond.filter(isDay)).toEqual([]);
    expect(['9999', '0001-02', '2024-01-01/9999-12-31'].filter(isEffectiveDate)).toEqual([]);
    expect(['9999-12-31T23:59:59Z', '2999-12-31T23:59:59-12:00'].filter(isInstant)).toEqual([]);
    for (const day of ['1900-01-01', '2999-12-31']) {
      expect(isDay(day)).toBe(true);
      expect(danishDay(endOfDanishDay(day))).toBe(plusDays(day, 1));
    }
  });

  it('may be a month, a year or an interval for when something took effect', () => {
    const right = ['2024-10-30', '2024-07', '2022', '2023-01-25/2023-03-22', '2023-01-25/2023-01-25'];
    expect(right.filter((value) => !isEffectiveDate(value))).toEqual([]);
    const wrong = [
      '2024-13',
      '24',
      '2023-03-22/2023-01-25',
      '2023-01/2023-03',
      '2023-01-25/',
      '/2023-01-25',
      'i går',
      2022,
    ];
    expect(wrong.filter(isEffectiveDate)).toEqual([]);
    expect(isEffectiveDate('2023-01-01/2023-01-02/2023-01-03')).toBe(false);
  });

  it('is an instant only with a time and an offset', () => {
    const right = [
      '2024-10-30T09:00:00Z',
      '2024-10-30T09:00:00.000Z',
      '2024-10-30T09:00:00+02:00',
      '2024-10-30T09:00Z',
    ];
    expect(right.filter((value) => !isInstant(value))).toEqual([]);
    const wrong = [
      '2024-10-30T09:00:00',
      '2024-10-30',
      '2024-10-30T25:00:00Z',
      '2024-10-30T09:00:00Z (noget)',
      'nu',
      7,
    ];
    expect(wrong.filter(isInstant)).toEqual([]);
  });
});
