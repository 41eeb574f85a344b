import type { MandateRule } from '#engine/procedure.js';
import { CLOCK, POLICY, byPolicy } from '../mandates.js';
import type { ChairApprovedCaseContext } from './context.js';

type Rule = MandateRule<ChairApprovedCaseContext>;

/** Nobody has to remember it: the approval itself registers the case. */
export const registrar: Rule = { ...byPolicy, who: 'ske af sig selv, når formandskabet har godkendt' };

/** The secretariat; of a revision it may be registered on either run, and the other is told. */
export const reporter: Rule = {
  rule: 'chairApprovedCaseReporter',
  who: 'gøres af Koordinationsgruppens sekretærer',
  seats: ({ context: { matter, rules } }) => [
    ...(rules ? [{ function: 'secretary', body: rules.secretariat }] : []),
    ...(matter === 'spor2Revision' ? [POLICY] : []),
  ],
};

/** The body's plan is followed when it changes; the secretariat may have it looked at. */
export const follower: Rule = {
  rule: 'meetingPlanFollower',
  who: 'gøres af Koordinationsgruppens sekretærer, eller ske af sig selv, når et møde planlægges eller aflyses',
  seats: ({ context: { rules } }) => [...(rules ? [{ function: 'secretary', body: rules.secretariat }] : []), POLICY],
};

/** Time does it, never a person. */
export const clock: Rule = { rule: 'clock', who: 'ske af sig selv, når fristen er nået', seats: () => [CLOCK] };
