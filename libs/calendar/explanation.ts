import { isWeekend } from './day.js';
import { holidayOn } from './holidays.js';
import { longDay } from './long-day.js';
import { daysPassed } from './working-days.js';

/**
 * Says in Danish how `plusWorkingDays` came to its result: `5 hverdage efter 27. marts 2024; helligdage sprunget over:
 * Skærtorsdag, Langfredag, Anden påskedag`. Names only the holidays that made a difference, none on a weekend.
 * @throws RangeError like `plusWorkingDays`
 */
export function explainWorkingDays(day: string, count: number): string {
  const holidays = [...daysPassed(day, count)].flatMap((passed) =>
    isWeekend(passed) ? [] : (holidayOn(passed) ?? []),
  );
  const days = Math.abs(count) === 1 ? 'hverdag' : 'hverdage';
  const span = `${Math.abs(count)} ${days} ${count > 0 ? 'efter' : 'før'} ${longDay(day)}`;
  return holidays.length === 0 ? span : `${span}; helligdage sprunget over: ${holidays.join(', ')}`;
}
