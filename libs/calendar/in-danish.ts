import { timeOf } from './day.js';

const LONG = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as it is read: `27. marts 2024`. */
export function inDanish(day: string): string {
  return LONG.format(timeOf(day));
}
