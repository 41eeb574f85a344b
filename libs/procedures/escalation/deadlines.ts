import { danishDay, endOfDanishDay, plusDays } from '#engine/calendar.js';
import type { Instant } from '#engine/fact.js';
import { holidayOn } from '#calendar/holidays.js';
import { isWorkingDay, plusWorkingDays } from '#calendar/working-days.js';
import type { CarriedRules } from '../carried-rules.js';
import { inDanish } from '#calendar/in-danish.js';
import { escalationRules } from '../rule-values.js';
import type { Deadline } from './context.js';

/** What each deadline of an escalation is for, as the governance rules name it. */
export type DeadlineKind = 'positionDays' | 'resolutionDays' | 'objectionDays';

/**
 * The deadline that begins to run now. The rules count calendar days, and the day it begins on does not count; where
 * the last day falls on a weekend or a public holiday, the next working day is the last.
 */
export function deadlineFrom(now: Instant, kind: DeadlineKind, rules: CarriedRules): Deadline {
  const from = danishDay(now);
  const days = escalationRules(rules)[kind];
  const counted = plusDays(from, days);
  return { on: isWorkingDay(counted) ? counted : plusWorkingDays(counted, 1), from, days };
}

/** The instant at which a deadline has passed: its whole last day counts. */
export function passes({ on }: Deadline): Instant {
  return endOfDanishDay(on);
}

/** In Danish, how the last day was found: `14 dage efter 20. marts 2026; den dag er anden påskedag …`. */
export function ruleBehind({ on, from, days }: Deadline): string {
  const counted = plusDays(from, days);
  const span = `${days} ${days === 1 ? 'dag' : 'dage'} efter ${inDanish(from)}`;
  if (on === counted) return span;
  const reason = holidayOn(counted) ?? 'weekend';
  return `${span} er ${inDanish(counted)} (${reason.toLocaleLowerCase('da')}), så fristen er næste hverdag`;
}
