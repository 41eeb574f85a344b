const WRITTEN = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const HOUR_MS = 3_600_000;

/**
 * An instant from what a Danish clock showed; undefined where it is no time. @param day `2026-03-02` @param clock
 * `09:30`
 */
export function danishInstant(day: string, clock = '00:00'): string | undefined {
  const asUtc = Date.parse(`${day}T${clock}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // Summer time is two hours ahead, winter time one.
  const found = [2, 1]
    .map((hours) => asUtc - hours * HOUR_MS)
    .find((time) => WRITTEN.format(time) === `${day} ${clock}:00`);
  return new Date(found ?? asUtc - HOUR_MS).toISOString();
}

/** The instant at which a Danish day is over. */
export function endOfDay(day: string): string | undefined {
  const time = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(time) ? undefined : danishInstant(new Date(time + 24 * HOUR_MS).toISOString().slice(0, 10));
}
