import { describe, expect, it } from '@jest/globals';
import { asOfFrom, revisionFrom } from './moment.js';
import { WrongUsage } from './problem.js';

describe('a moment', () => {
  it('may be a day, and is then the end of that day in Denmark', () => {
    expect(asOfFrom('2026-03-02')).toBe('2026-03-02T22:59:59.999Z');
    expect(asOfFrom('2026-07-02')).toBe('2026-07-02T21:59:59.999Z');
  });

  it('may be an instant with its time zone', () => {
    expect(asOfFrom('2026-03-02T09:00+01:00')).toBe('2026-03-02T08:00:00.000Z');
    expect(asOfFrom('2026-03-02T08:00:00Z')).toBe('2026-03-02T08:00:00.000Z');
  });

  it.each(['', 'i går', '2026-02-30', '2026-03-02T09:00', '2026', '1e3'])('is not %p', (text) => {
    expect(() => asOfFrom(text)).toThrow(WrongUsage);
  });
});

describe('a revision', () => {
  it('is a whole number from 0', () => {
    expect(revisionFrom('0')).toBe(0);
    expect(revisionFrom('12')).toBe(12);
  });

  it.each(['', '-1', '1.5', 'x', '1e3', '0x1'])('is not %p', (text) => {
    expect(() => revisionFrom(text)).toThrow(WrongUsage);
  });
});
