import { danishDay, endOfDanishDay, isDay, isInstant } from '#engine/calendar.js';
import type { Instant } from '#engine/fact.js';
import { Refusal } from '#engine/refusal.js';

/** By which of an event's two times a moment is meant. */
export type Basis = 'recorded' | 'effective';

/**
 * A moment that things are looked at from: what we knew at an instant, or what was in force on a Danish day, by what
 * we knew at an instant.
 */
export type AsOf =
  | { readonly basis: 'recorded'; readonly at: Instant }
  | { readonly basis: 'effective'; readonly on: string; readonly knownAt: Instant };

/** A moment as it is asked for. */
export interface AsOfQuestion {
  /** An instant or a Danish day. */
  readonly asOf?: string | undefined;
  /** Default: `recorded`. */
  readonly basis?: string | undefined;
  /** An instant or a Danish day; only with the basis `effective`. Default: now. */
  readonly knownAt?: string | undefined;
}

/** What an answer says of the moment that it is about. */
export interface ToldAsOf {
  readonly historical: true;
  readonly basis: Basis;
  /** The instant of `recorded`, the Danish day of `effective`. */
  readonly asOf: string;
  readonly knownAt?: Instant;
  /** Danish, one sentence. */
  readonly asOfText: string;
}

/**
 * Reads a moment; undefined where none is asked for. A day of `recorded` is its end, or now where it is not over; an
 * instant of `effective` is its Danish day. Nothing has been recorded in the future, so that is refused; what will be
 * in force then if nothing more happens may be asked for.
 * @throws Refusal `malformed-request`
 */
export function asOfFrom({ asOf, basis, knownAt }: AsOfQuestion, now: Instant): AsOf | undefined {
  if (basis !== undefined && basis !== 'recorded' && basis !== 'effective') {
    throw refuse(`»${basis}« er ikke en tidsakse. Skriv recorded (hvad vi vidste) eller effective (hvad der gjaldt).`);
  }
  if (asOf === undefined) {
    if (basis === undefined && knownAt === undefined) return undefined;
    throw refuse('Der mangler et tidspunkt. Skriv også asOf, for eksempel asOf=2024-10-30.');
  }
  if (basis === 'effective') {
    return { basis, on: dayOf(asOf), knownAt: knownAt === undefined ? now : instantOf(knownAt, now) };
  }
  if (knownAt === undefined) return { basis: 'recorded', at: instantOf(asOf, now) };
  throw refuse('knownAt kan kun bruges sammen med basis=effective: hvad vi vidste, er allerede asOf selv.');
}

/** Says which moment an answer is about. */
export function told(asOf: AsOf): ToldAsOf {
  if (asOf.basis === 'recorded') {
    const { basis, at } = asOf;
    return { historical: true, basis, asOf: at, asOfText: `Som det var registreret ${minute(at)}.` };
  }
  const { basis, on, knownAt } = asOf;
  const asOfText = `Som det gjaldt den ${LONG_DAY.format(Date.parse(`${on}T12:00:00.000Z`))}, efter hvad der var registreret ${minute(knownAt)}.`;
  return { historical: true, basis, asOf: on, knownAt, asOfText };
}

/** The Danish day that a moment is in. */
export function dayAt(asOf: AsOf): string {
  return asOf.basis === 'recorded' ? danishDay(asOf.at) : asOf.on;
}

/** The instant that decides what was known. */
export function knownBy(asOf: AsOf): Instant {
  return asOf.basis === 'recorded' ? asOf.at : asOf.knownAt;
}

function instantOf(text: string, now: Instant): Instant {
  const isWholeDay: boolean = isDay(text);
  if (isWholeDay && text <= danishDay(now)) {
    const end = new Date(Date.parse(endOfDanishDay(text)) - 1).toISOString();
    return end < now ? end : now;
  }
  const isMoment: boolean = isInstant(text);
  const instant = isMoment ? new Date(text).toISOString() : undefined;
  if (instant !== undefined && instant <= now) return instant;
  if (!isWholeDay && !isMoment) throw unreadable(text);
  throw refuse(`${text} er ikke kommet endnu, så intet er registreret da. Vælg et tidspunkt, der er gået.`);
}

function dayOf(text: string): string {
  const isWholeDay: boolean = isDay(text);
  if (isWholeDay) return text;
  if (isInstant(text)) return danishDay(text);
  throw unreadable(text);
}

function unreadable(text: string): Refusal {
  return refuse(
    `»${text}« er ikke et tidspunkt. Skriv en dag som 2024-10-30 eller et tidspunkt med tidszone som 2024-10-30T09:00:00Z.`,
  );
}

function refuse(message: string): Refusal {
  return new Refusal('malformed-request', message);
}

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', ...options });
const LONG_DAY = format({ dateStyle: 'long' });
const LONG_MINUTE = format({ dateStyle: 'long', timeStyle: 'short' });

function minute(instant: Instant): string {
  return `den ${LONG_MINUTE.format(Date.parse(instant))}`;
}
