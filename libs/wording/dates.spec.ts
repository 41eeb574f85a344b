import { describe, expect, it } from '@jest/globals';
import { deadline, effective, exactly, moment, toTheSecond } from './dates.js';

describe('dates for people', () => {
  it('are in Danish and in Danish time, summer and winter', () => {
    expect(moment('2026-03-02T08:00:00.000Z')).toBe('2. marts 2026 kl. 09.00');
    expect(moment('2026-07-02T08:00:00.000Z')).toBe('2. juli 2026 kl. 10.00');
  });

  it('have seconds where events are compared', () => {
    expect(toTheSecond('2026-03-02T08:00:01.000Z')).toBe('2. marts 2026 kl. 09.00.01');
    expect(exactly('2026-03-02T08:00:01.000Z')).toBe('02.03.2026 09.00.01');
  });

  it('say that a deadline at midnight is the end of the day before', () => {
    expect(deadline('2026-09-15T22:00:00.000Z')).toBe('udgangen af 15. september 2026');
    expect(deadline('2026-12-15T23:00:00.000Z')).toBe('udgangen af 15. december 2026');
    expect(deadline('2026-09-15T10:30:00.000Z')).toBe('15. september 2026 kl. 12.30');
  });

  it.each([
    ['2024-10-30', '30. oktober 2024'],
    ['2024-07', 'juli 2024'],
    ['2022', '2022'],
    ['2023-01-25/2023-03-22', 'mellem 25. januar 2023 og 22. marts 2023'],
  ])('know no more of when something happened than is written: %s', (written, told) => {
    expect(effective(written)).toBe(told);
  });

  it('are shown as they are when they are no dates, for a log may hold anything', () => {
    expect([moment('i går'), exactly(''), deadline('x'), effective('2024-99-99')]).toEqual([
      'i går',
      '',
      'x',
      '2024-99-99',
    ]);
  });
});
