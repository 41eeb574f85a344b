import { isWeekend } from './day.js';
import { holidayOn } from './holidays.js';
import { inDanish } from './in-danish.js';
import { daysPassed } from './working-days.js';

/**
 * What working days are called in one and in many: laws that say when an authority must answer call them the latter.
 */
const CALLED = {
  hverdage: ['hverdag', 'hverdage'],
  arbejdsdage: ['arbejdsdag', 'arbejdsdage'],
} as const;

/**
 * Says in Danish how `plusWorkingDays` came to its result: `5 hverdage efter 27. marts 2024; helligdage sprunget over:
 * Skærtorsdag, Langfredag, Anden påskedag`. Names only the holidays that made a difference, none on a weekend.
 * @throws RangeError like `plusWorkingDays`
 */
export function explainWorkingDays(day: string, count: number, called: keyof typeof CALLED = 'hverdage'): string {
  const holidays = [...daysPassed(day, count)].flatMap((passed) =>
    isWeekend(passed) ? [] : (holidayOn(passed) ?? []),
  );
  const [one, many] = CALLED[called];
  const days = Math.abs(count) === 1 ? one : many;
  const span = `${Math.abs(count)} ${days} ${count > 0 ? 'efter' : 'før'} ${inDanish(day)}`;
  return holidays.length === 0 ? span : `${span}; helligdage sprunget over: ${holidays.join(', ')}`;
}
