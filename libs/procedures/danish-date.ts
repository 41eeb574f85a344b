const LONG = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' });

/** A day for reading: `2. februar 2026`. */
export function danishDate(day: string): string {
  return LONG.format(Date.parse(`${day}T12:00:00.000Z`));
}
