const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const PART = /^\d{4}(-\d{2})?$/;
// Without an offset it would be a moment in the server's own time zone.
const INSTANT = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/;

/**
 * The years that days may be in. What is counted from them must keep a year of four digits, or it would not order as
 * text; and before 1894 Danish days did not begin on a whole hour.
 */
const [FIRST, LAST] = ['1900', '2999'];

/** Whether a value is a day that exists, written `2024-02-29`, in a year that can be counted from. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !DAY.test(value) || isBeyondReach(value)) return false;
  const time = Date.parse(`${value}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Whether a value begins with a year, and one that cannot be counted from. */
export function isBeyondReach(value: unknown): boolean {
  const [year] = (typeof value === 'string' && /^\d{4}(?!\d)/.exec(value)) || [];
  return year !== undefined && (year < FIRST || year > LAST);
}

/** What to say of that, in Danish. */
export const WITHIN_REACH = `vælg et år fra ${FIRST} til ${LAST}`;

/** Whether a value says when something happened: a day, a month, a year, or an interval of two days. */
export function isEffectiveDate(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const [from, to, ...rest] = value.split('/');
  if (to !== undefined) return rest.length === 0 && isDay(from) && isDay(to) && from <= to;
  return isDay(from) || (PART.test(value) && isDay(value.length === 4 ? `${value}-01-01` : `${value}-01`));
}

/** Whether a value is an instant: ISO 8601 in UTC or with an offset, in a year that can be counted from. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !INSTANT.test(value) || isBeyondReach(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && !isBeyondReach(new Date(time).toISOString());
}

/** The day after `days` more days, by the calendar. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day so many months on; the last of the month where that day does not exist. */
export function plusMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

const ZONE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const HOUR = 3_600_000;
let asked = { hour: Number.NaN, day: '' };

/** The Danish calendar day on which an instant falls. */
export function danishDay(at: string): string {
  // Days begin on a whole hour in UTC, so an hour has one day; most who ask, ask about now.
  const hour = Math.floor(Date.parse(at) / HOUR);
  if (hour !== asked.hour) asked = { hour, day: ZONE.format(hour * HOUR).slice(0, 10) };
  return asked.day;
}

/** The instant at which a Danish calendar day is over: midnight in Europe/Copenhagen, summer time or not. */
export function endOfDanishDay(day: string): string {
  const midnight = Date.parse(`${plusDays(day, 1)}T00:00:00.000Z`);
  const local = Date.parse(`${ZONE.format(midnight).replace(' ', 'T')}.000Z`);
  return new Date(midnight - (local - midnight)).toISOString();
}
