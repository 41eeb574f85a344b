import { danishDay, endOfDanishDay } from '#engine/calendar.js';
import type { Instant } from '#engine/fact.js';
import { explainWorkingDays } from '#calendar/explanation.js';
import { plusWorkingDays } from '#calendar/working-days.js';
import type { CarriedRules } from '../carried-rules.js';
import type { Deadline } from './context.js';

/** What each deadline of an escalation is for. */
export type DeadlineKind = 'position' | 'answer' | 'objection';

/** Working days where the governance model says nothing. */
const usual: { readonly [kind in DeadlineKind]: number } = { position: 5, answer: 10, objection: 5 };

/** How many working days a run's rules give for something. */
export function workingDaysFor(kind: DeadlineKind, _rules: CarriedRules): number {
  return usual[kind];
}

/** The deadline that begins to run now. The day it begins on does not count. */
export function deadlineFrom(now: Instant, kind: DeadlineKind, rules: CarriedRules): Deadline {
  const from = danishDay(now);
  const days = workingDaysFor(kind, rules);
  return { on: plusWorkingDays(from, days), from, days };
}

/** The instant at which a deadline has passed: its whole last day counts. */
export function passes({ on }: Deadline): Instant {
  return endOfDanishDay(on);
}

/** In Danish, how a deadline's last day was found: `5 hverdage efter 27. marts 2024; helligdage sprunget over: …`. */
export function ruleBehind({ from, days }: Deadline): string {
  return explainWorkingDays(from, days);
}
