import Holidays from 'date-holidays';
import { checkDay } from './day.js';

const denmark = new Holidays('DK', { types: ['public'], languages: ['da'] });
/** `2024-03-29` → `Langfredag`, by year. */
const years = new Map<string, ReadonlyMap<string, string>>();

/**
 * The Danish name of the public holiday that falls on a day, if one does. Store bededag is one until 2023; it was
 * abolished by law from 2024.
 *
 * Not counted, since we know of no law that closes the administration on them: 1 May, Grundlovsdag (5 June),
 * juleaften (24 December) and nytårsaften. The Shops Act (LBK 515/2019) closes shops on some of them, not offices.
 * @param day a Danish calendar day, `2024-03-29`
 * @throws RangeError when that is no day
 */
export function holidayOn(day: string): string | undefined {
  const year = checkDay(day).slice(0, 4);
  let holidays = years.get(year);
  if (!holidays) years.set(year, (holidays = holidaysOf(year)));
  return holidays.get(day);
}

function holidaysOf(year: string): ReadonlyMap<string, string> {
  // The text has the Danish day; `start` is an instant, and so another day in some time zones.
  return new Map(denmark.getHolidays(Number(year)).map(({ date, name }) => [date.slice(0, 10), name]));
}
