const timeZone = 'Europe/Copenhagen';
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('da-DK', { timeZone, ...options });

const MOMENT = format({ dateStyle: 'long', timeStyle: 'short' });
const DAY = format({ dateStyle: 'long' });
const SHORT_DAY = format({ day: 'numeric', month: 'short', year: 'numeric' });
const MONTH = format({ month: 'long', year: 'numeric' });
const CLOCK = format({ timeStyle: 'medium' });
/** Sweden writes days as ISO 8601 does. */
const ISO_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone });
const AWAY = new Intl.RelativeTimeFormat('da-DK', { numeric: 'auto' });

const DAY_MS = 86_400_000;

/** `2. marts 2026 kl. 09.00`. What is no date is given back as it is, here and below. */
export const moment = (instant: string): string => written(instant, momentOf);

/** `2. mar. 2026`, for lists. */
export const shortDay = (instant: string): string => written(instant, (time) => SHORT_DAY.format(time));

/** The Danish day of an instant, `2026-03-02`. */
export const isoDay = (instant: string | number | Date): string => ISO_DAY.format(new Date(instant));

/** When a deadline passes. One that falls at midnight belongs to the day before, and nobody says 24.00. */
export const deadline = (instant: string): string =>
  written(instant, (time) => (atMidnight(time) ? `udgangen af ${DAY.format(time - 1)}` : momentOf(time)));

/** How long there is to an instant; negative when it has passed. */
export const untilMs = (instant: string, now = Date.now()): number => Date.parse(instant) - now;

/** `om 3 dage`, `i går`: whole Danish days from now. */
export function away(instant: string, now = Date.now()): string {
  return written(instant, (time) => {
    const last = atMidnight(time) ? time - 1 : time;
    const days = Math.round((Date.parse(isoDay(last)) - Date.parse(isoDay(now))) / DAY_MS);
    if (Math.abs(days) >= 730) return AWAY.format(Math.round(days / 365), 'year');
    if (Math.abs(days) >= 60) return AWAY.format(Math.round(days / 30), 'month');
    return AWAY.format(days, 'day');
  });
}

/** A day, month, year or interval of days: `30. oktober 2024`, `juli 2024`, `2022`, `mellem … og …`. */
export function effective(date: string): string {
  const [from = '', to] = date.split('/');
  if (to !== undefined) return `mellem ${effective(from)} og ${effective(to)}`;
  if (/^\d{4}-\d{2}$/.test(from)) return MONTH.format(new Date(`${from}-01T12:00:00Z`));
  if (/^\d{4}-\d{2}-\d{2}$/.test(from)) return DAY.format(new Date(`${from}T12:00:00Z`));
  return from;
}

/** The time of day stays on the line of its `kl.`. */
function momentOf(time: number): string {
  return MOMENT.format(time).replace('kl. ', 'kl.\u00a0');
}

function atMidnight(time: number): boolean {
  return CLOCK.format(time) === '00.00.00';
}

function written(instant: string, write: (time: number) => string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : write(time);
}
