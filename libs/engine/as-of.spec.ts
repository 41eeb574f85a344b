import { describe, expect, it } from '@jest/globals';
import { type Dated, hasEffectBy, inForceOn, knownAt } from './as-of.js';

const at = (day: string): string => `${day}T09:00:00.000Z`;
const moved = (recorded: string, effectiveOn?: string): Dated => ({
  recordedAt: at(recorded),
  moves: true,
  ...(effectiveOn && { effectiveOn }),
});
const noted = (recorded: string, effectiveOn?: string): Dated => ({ ...moved(recorded, effectiveOn), moves: false });

describe('what was known at an instant', () => {
  it('is everything up to the last event that was recorded by then', () => {
    const events = [moved('2025-01-02'), moved('2025-01-04')];
    expect(['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'].map((day) => knownAt(events, at(day)))).toEqual([
      0, 1, 1, 2,
    ]);
  });
});

describe('what was in force on a day', () => {
  it('is what was recorded by the end of it, where nothing says otherwise', () => {
    const events = [moved('2025-01-02'), noted('2025-01-04')];
    expect(['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'].map((day) => inForceOn(events, day))).toEqual([
      0, 1, 1, 2,
    ]);
  });

  it('counts an imported history from its own days', () => {
    const events = [moved('2026-02-01', '2022'), moved('2026-02-01', '2023-07'), noted('2026-02-01', '2024-01-05')];
    expect(['2021-12-31', '2022-01-01', '2023-07-01', '2024-01-05'].map((day) => inForceOn(events, day))).toEqual([
      0, 1, 2, 3,
    ]);
  });

  it('counts an ending that was entered late from its own day, though something was noted between', () => {
    const events = [moved('2025-01-02'), noted('2025-01-20'), moved('2025-02-03', '2025-01-10')];
    expect(inForceOn(events, '2025-01-09')).toBe(1);
    expect(inForceOn(events, '2025-01-10')).toBe(3);
  });

  it('is not brought forward by an old fact that is noted late', () => {
    const events = [moved('2024-01-02'), moved('2024-05-01'), noted('2024-06-01', '2023-01-01')];
    expect(inForceOn(events, '2024-03-01')).toBe(1);
  });

  it.each([
    ['2024-07', '2024-06-30', false],
    ['2024-07', '2024-07-01', true],
    ['2024', '2023-12-31', false],
    ['2023-01-25/2023-03-22', '2023-01-24', false],
    ['2023-01-25/2023-03-22', '2023-01-25', true],
    ['2023-01-25', '2023-01-25', true],
  ])('lets %s have effect by %s: %s', (effectiveOn, day, expected) => {
    expect(hasEffectBy({ effectiveOn, recordedAt: at('2026-01-01') }, day)).toBe(expected);
  });

  it('goes by the Danish day of what was recorded around midnight', () => {
    const evening = { recordedAt: '2025-07-01T22:30:00.000Z' };
    expect(hasEffectBy(evening, '2025-07-01')).toBe(false);
    expect(hasEffectBy(evening, '2025-07-02')).toBe(true);
  });
});
