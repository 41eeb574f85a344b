import { checkDay, isWeekend, plusDays } from './day.js';
import { holidayOn } from './holidays.js';

/** Counting day by day must end; 10,000 working days are some forty years. */
const MOST = 10_000;

/**
 * Whether a Danish calendar day is a working day: Monday to Friday and no public holiday. So a Saturday is none, though
 * older texts count it as a "hverdag".
 * @param day `2024-03-29` @throws RangeError when that is no day
 */
export function isWorkingDay(day: string): boolean {
  return !isWeekend(checkDay(day)) && holidayOn(day) === undefined;
}

/**
 * The day that is `count` working days after a day, or before it when the count is negative. The day itself does not
 * count, so from a Friday, a Saturday and a Sunday one working day leads to the same Monday.
 * @throws RangeError when that is no day, or the count is 0, not whole, or beyond 10,000
 */
export function plusWorkingDays(day: string, count: number): string {
  let last = day;
  for (const passed of daysPassed(day, count)) last = passed;
  return last;
}

/** The working days after a day up to and including a later one; 0 when it is not later. @throws RangeError */
export function workingDaysBetween(day: string, later: string): number {
  checkDay(later);
  let count = 0;
  for (let next = plusDays(checkDay(day), 1); next <= later; next = plusDays(next, 1))
    if (isWorkingDay(next)) count += 1;
  return count;
}

/** Every day that counting working days passes, the last of them being the result. @throws RangeError */
export function* daysPassed(day: string, count: number): Generator<string> {
  checkDay(day);
  if (!Number.isInteger(count) || count === 0 || Math.abs(count) > MOST) {
    throw new RangeError(
      `Antal hverdage skal være et helt tal fra 1 til ${MOST}, eller det samme med minus; ikke ${count}.`,
    );
  }
  const step = Math.sign(count);
  let next = day;
  for (let left = Math.abs(count); left > 0;) {
    next = plusDays(next, step);
    if (isWorkingDay(next)) left -= 1;
    yield next;
  }
}
