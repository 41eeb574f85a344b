import fc from 'fast-check';
import { plusDays } from '#engine/calendar.js';
import { type Hint, dayBetween } from './inputs.js';

/** Days around today: mostly ahead, some in the past. */
export function around(day: string, ahead: number): Hint {
  return fc.oneof(
    { weight: 9, arbitrary: dayBetween(plusDays(day, 1), plusDays(day, ahead)) },
    dayBetween('2024-01-01', day),
  );
}

/** One of the usual, now and then of the rare. */
export function mostly(usual: readonly unknown[], ...rare: readonly unknown[]): Hint {
  const often = fc.constantFrom(...usual);
  return rare.length === 0 ? often : fc.oneof({ weight: 9, arbitrary: often }, fc.constantFrom(...rare));
}
