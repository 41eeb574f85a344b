import type { ChartTransition } from '#engine/chart.js';
import type { sharedGuards } from './shared-guards.js';

/** The conditions that the charts of every version may name; blocking is judged by each version's escalation. */
export type SharedGuard = keyof typeof sharedGuards | 'notBlocked';

type Way<G extends string = never> = ChartTransition<SharedGuard | G>;

/** An act that moves the revision on, or counts towards it: never while it is paused or blocked by an escalation. */
export function advance<G extends string = never>(target: string | undefined, ...guards: (SharedGuard | G)[]): Way<G> {
  return { ...(target && { target }), guard: ['notPaused', 'notBlocked', ...guards] };
}

/** Both sides must say yes, by two people: the second yes takes the step, the first is noted. */
export function bothSides<G extends string = never>(target: string, ...guards: G[]): Way<G>[] {
  return [
    advance(target, 'twoDifferentPeople', 'otherSideConsented', ...guards),
    advance(undefined, 'twoDifferentPeople', ...guards),
  ];
}

/** Both tovholdere must name the same spor; going down needs the contact directors, and a difference stays here. */
export const onAgreement: readonly Way[] = [
  advance('sporChange', 'twoDifferentPeople', 'otherSideNamedSameSpor', 'goesDown'),
  advance('spor1.drafting', 'twoDifferentPeople', 'otherSideNamedSameSpor', 'namesSpor1'),
  advance('spor2.reviewing', 'twoDifferentPeople', 'otherSideNamedSameSpor', 'namesSpor2'),
  advance('spor3.commissorium', 'twoDifferentPeople', 'otherSideNamedSameSpor', 'namesSpor3'),
  advance(undefined, 'twoDifferentPeople'),
];
