import type { ChartTransition } from '#engine/chart.js';
import type { RevisionGuard } from './guards.js';

type Way = ChartTransition<RevisionGuard>;

/** An act that moves the revision on, or counts towards it: never while it is paused or blocked by an escalation. */
export function advance(target: string | undefined, ...guards: RevisionGuard[]): Way {
  return { ...(target && { target }), guard: ['notPaused', 'notBlocked', ...guards] };
}

/** Both sides must say yes, by two people: the second yes takes the step, the first is noted. */
export function bothSides(target: string): Way[] {
  return [advance(target, 'twoDifferentPeople', 'otherSideConsented'), advance(undefined, 'twoDifferentPeople')];
}

/** Both tovholdere must name the same spor; going down needs the contact directors, and a difference stays here. */
export const onAgreement: readonly Way[] = [
  advance('sporChange', 'twoDifferentPeople', 'otherSideNamedSameSpor', 'goesDown'),
  advance('spor1.drafting', 'twoDifferentPeople', 'otherSideNamedSameSpor', 'namesSpor1'),
  advance('spor2.reviewing', 'twoDifferentPeople', 'otherSideNamedSameSpor', 'namesSpor2'),
  advance('spor3.commissorium', 'twoDifferentPeople', 'otherSideNamedSameSpor', 'namesSpor3'),
  advance(undefined, 'twoDifferentPeople'),
];
