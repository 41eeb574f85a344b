import { endOfDanishDay, isDay, isInstant } from '#engine/calendar.js';
import type { RecordedEvent } from '#engine/event.js';
import { eventsAt } from '#read-models/as-of/events-at.js';
import type { AsOf } from '#read-models/as-of/moment.js';
import { moment as momentText } from '#wording/dates.js';
import { Problem, WrongUsage } from './problem.js';

/** Which moment of a run is asked for; none of them means now. */
export interface Moment {
  readonly asOf?: string;
  readonly revision?: number;
}

const ZONED = /(Z|[+-]\d{2}:?\d{2})$/;

/** Reads `--as-of`: an instant with its time zone, or a Danish day, which means its end. @throws WrongUsage */
export function asOfFrom(text: string): string {
  const isWholeDay: boolean = isDay(text);
  if (isWholeDay) return new Date(Date.parse(endOfDanishDay(text)) - 1).toISOString();
  const isMoment: boolean = isInstant(text);
  if (isMoment && ZONED.test(text)) return new Date(text).toISOString();
  throw new WrongUsage(
    `»${text}« er ikke et tidspunkt. Skriv en dato som 2024-10-30, eller dato og klokkeslæt med tidszone som ` +
      '2024-10-30T09:00+01:00.',
  );
}

/** Reads `--on`: a Danish day. @throws WrongUsage */
export function dayFrom(text: string): string {
  const isWholeDay: boolean = isDay(text);
  if (isWholeDay) return text;
  throw new WrongUsage(`»${text}« er ikke en dag. Skriv en dato som 2024-10-30.`);
}

/** Reads `--revision`. @throws WrongUsage */
export function revisionFrom(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new WrongUsage(`»${text}« er ikke en revision. Skriv et helt tal; den første hændelse er revision 0.`);
}

/**
 * The events of a run up to a moment.
 * @param events all of them, at least one
 * @param moment what `asOf` means, where that is not simply what was recorded by then
 * @throws Problem when the run had not begun, or has not come that far
 */
export function eventsUntil(
  events: readonly RecordedEvent[],
  { asOf, revision }: Moment,
  moment?: AsOf,
): readonly RecordedEvent[] {
  if (asOf !== undefined && revision !== undefined) {
    throw new WrongUsage('Brug enten --as-of eller --revision, ikke begge.');
  }
  const last = events.at(-1)!.revision;
  if (revision !== undefined && revision > last) {
    throw new Problem('unknown-revision', `Forløbet har kun revision 0-${last}. Vælg en af dem med --revision.`);
  }
  const then = (moment ? eventsAt(events, moment) : events).filter(
    (event) =>
      (revision === undefined || event.revision <= revision) &&
      (moment !== undefined || asOf === undefined || event.metadata.recordedAt <= asOf),
  );
  if (then.length > 0) return then;
  const begun = momentText(events[0]!.metadata.recordedAt);
  throw new Problem('not-begun', `Forløbet var ikke begyndt: det begyndte ${begun}. Vælg et senere tidspunkt.`);
}

/** Reads `--limit` or `--offset`. @throws WrongUsage */
export function wholeFrom(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new WrongUsage(`»${text}« er ikke et antal. Skriv et helt tal.`);
}
