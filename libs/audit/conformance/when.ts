import { inDanish } from '#calendar/in-danish.js';
import { danishDay, plusDays, plusMonths } from '#engine/calendar.js';
import type { Metadata } from '#engine/event.js';
import type { EffectiveDate } from '#engine/fact.js';

const MONTH = new Intl.DateTimeFormat('da-DK', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** How long a day is as text; a month and a year are shorter. */
const DAY = 10;

/** When an event took effect: what was said of it, else the Danish day it was recorded. */
export function whenOf({ effectiveOn, recordedAt }: Pick<Metadata, 'effectiveOn' | 'recordedAt'>): EffectiveDate {
  return effectiveOn ?? danishDay(recordedAt);
}

/** The first day something can have happened. */
export function firstDay(when: EffectiveDate): string {
  const [from = when] = when.split('/');
  if (from.length === DAY) return from;
  return from.length === 4 ? `${from}-01-01` : `${from}-01`;
}

/** The last day something can have happened. */
export function lastDay(when: EffectiveDate): string {
  const last = when.split('/').at(-1)!;
  if (last.length === DAY) return last;
  return last.length === 4 ? `${last}-12-31` : plusDays(plusMonths(`${last}-01`, 1), -1);
}

/** As it is read: `den 30. oktober 2024`, `i juli 2024`, `mellem den 25. januar 2023 og den 22. marts 2023`. */
export function whenText(when: EffectiveDate): string {
  const [from = when, to] = when.split('/');
  if (to !== undefined) return `mellem den ${inDanish(from)} og den ${inDanish(to)}`;
  if (from.length === DAY) return `den ${inDanish(from)}`;
  return from.length === 4 ? `i ${from}` : `i ${MONTH.format(Date.parse(`${from}-01T12:00:00.000Z`))}`;
}
