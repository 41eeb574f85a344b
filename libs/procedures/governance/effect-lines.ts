import { danishDay } from '#engine/calendar.js';
import { inDanish } from '#calendar/in-danish.js';
import { sides } from '../sides.js';
import type { RuleDifference } from './rule-differences.js';
import type { RuleEffect, RunEffect } from './run-effect.js';

/** A longer text than this is quoted: an arrow between two of them is easily lost. */
const SHORT = 60;

/** A change of one rule: `Høringsfrist i måneder: 3 → 2`. */
export function differenceLine({ label, from, to }: RuleDifference): string {
  return from.length + to.length <= SHORT * 2 ? `${label}: ${from} → ${to}` : `${label}: før »${from}«, efter »${to}«`;
}

/**
 * What moving a run would change, a sentence each: the rules with the steps they stand behind, deadlines, a yes given.
 */
export function effectLines({ rules, deadlines, given, gone }: Omit<RunEffect, 'procedure' | 'id'>): string[] {
  return [
    ...rules.map(ruleLine),
    ...deadlines.map(
      ({ title, dueAt, wouldBeDueAt }) =>
        `Fristen »${title}« står ved magt (${dayOf(dueAt)}); efter de nye regler var den blevet ${dayOf(wouldBeDueAt)}`,
    ),
    ...given.map((side) => `${sides[side]} har sagt ja efter de gamle regler; det ja står ved magt`),
    ...gone.map(
      (body) =>
        `${body} findes ikke længere, når versionen gælder: flyt forløbet, eller før arbejdet videre til en efterfølger`,
    ),
  ];
}

function ruleLine(rule: RuleEffect): string {
  const { now, later } = rule;
  const when = [
    ...(now.length > 0 ? [`nu: ${now.join(', ')}`] : []),
    ...(later.length > 0 ? [`senere: ${later.join(', ')}`] : []),
    ...(now.length + later.length === 0 ? ['kan få betydning; for hvilke skridt er ikke beskrevet'] : []),
  ];
  return `${differenceLine(rule)} (${when.join('; ')})`;
}

function dayOf(instant: string): string {
  return inDanish(danishDay(instant));
}
