import type { ChartState } from '#engine/chart.js';
import { type SharedGuard, advance, bothSides } from './advance.js';
import type { SharedFact } from './events.js';

/**
 * Spor 1: a revision of facts only, made by the tovholdere, with the contact directors when they want them. What must
 * hold before a draft is sent on differs between versions.
 */
export const spor1 = <G extends string = never>(
  ...beforeSubmission: G[]
): ChartState<SharedFact['type'], SharedGuard | G> => ({
  title: 'Spor 1',
  description: 'Kun fakta rettes; tovholderne gør det selv.',
  initial: 'drafting',
  on: { AssessmentReopened: advance('assessment') },
  states: {
    drafting: {
      title: 'Spor 1: udkast',
      description: 'Tovholderne skriver de rettede fakta ind.',
      on: { DraftSubmitted: advance('spor1.signOff', ...beforeSubmission) },
    },
    signOff: {
      title: 'Spor 1: underskrift',
      description: 'Begge tovholdere skal skrive under på udkastet.',
      on: { SignedOff: bothSides('published.awaitingReport'), DraftReturned: advance('spor1.drafting') },
    },
  },
});
