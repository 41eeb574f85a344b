import { checkDay, timeOf } from './day.js';

const LONG = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' });

/** A day for reading: `27. marts 2024`. @throws RangeError (Danish) for what is no day */
export function longDay(day: string): string {
  return LONG.format(timeOf(checkDay(day)));
}
