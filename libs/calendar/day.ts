const DAY_MS = 86_400_000;

/**
 * Passes a day that exists, written `2024-03-29`.
 * @throws RangeError (Danish) for anything else
 */
export function checkDay(day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(timeOf(day)) && plusDays(day, 0) === day) return day;
  throw new RangeError(`»${day}« er ikke en dato. Skriv den som 2024-03-29.`);
}

/** Midnight of a day in UTC, in milliseconds: days are counted there, where all of them have 24 hours. */
export function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

/** The day so many days on, weekends and all. */
export function plusDays(day: string, count: number): string {
  return new Date(timeOf(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(timeOf(day)).getUTCDay());
}
