const timeZone = 'Europe/Copenhagen';
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('da-DK', { timeZone, ...options });

const LONG = format({ dateStyle: 'long', timeStyle: 'short' });
const LONG_EXACT = format({ dateStyle: 'long', timeStyle: 'medium' });
const SHORT = format({ dateStyle: 'short' });
const TIME = format({ timeStyle: 'medium' });
const DAY = format({ dateStyle: 'long' });
const MONTH = format({ month: 'long', year: 'numeric' });

/** An instant for reading: `2. marts 2026 kl. 09.00`. Like the rest here it gives back what is no date as it is. */
export function moment(instant: string): string {
  return written(instant, (time) => LONG.format(time));
}

/** An instant for reading where several lie close together: `2. marts 2026 kl. 09.00.01`. */
export function toTheSecond(instant: string): string {
  return written(instant, (time) => LONG_EXACT.format(time));
}

/** An instant for comparing with others in a list: `02.03.2026 09.00.01`. */
export function exactly(instant: string): string {
  return written(instant, (time) => `${SHORT.format(time)} ${TIME.format(time)}`);
}

/** When a deadline passes. One that falls at midnight belongs to the day before, and nobody says 24.00. */
export function deadline(instant: string): string {
  return written(instant, (time) =>
    TIME.format(time) === '00.00.00' ? `udgangen af ${DAY.format(time - 1)}` : LONG.format(time),
  );
}

/** A day, month, year or interval of days, as `EffectiveDate` has them: `30. oktober 2024`, `juli 2024`, `2022`. */
export function effective(date: string): string {
  const [from = '', to] = date.split('/');
  if (to !== undefined) return `mellem ${effective(from)} og ${effective(to)}`;
  // At noon, so that no time zone makes it another day.
  if (/^\d{4}-\d{2}$/.test(from)) return written(`${from}-01T12:00:00.000Z`, (time) => MONTH.format(time), from);
  if (/^\d{4}-\d{2}-\d{2}$/.test(from)) return written(`${from}T12:00:00.000Z`, (time) => DAY.format(time), from);
  return from;
}

function written(instant: string, write: (time: number) => string, otherwise = instant): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? otherwise : write(time);
}
