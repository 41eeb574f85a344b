import type { Awaited, Run } from '#engine/procedure.js';
import { blockingEscalations } from '../escalatable.js';
import { chairsTake } from './path-guards.js';
import { type RevisionContext, unfinishedHearings } from './context.js';
import { type Steps, dueOn, sharedSteps } from './shared-next.js';

/** The text goes on when no hearing is unfinished; what a hearing awaits is on its own work list. */
const writing = (context: RevisionContext): Awaited[] =>
  unfinishedHearings(context).length > 0 ? [] : [{ command: 'SubmitDraft' }];

const steps: Steps<RevisionContext> = {
  ...sharedSteps,
  'spor1.drafting': writing,
  'spor2.reviewing': writing,
  'spor3.adjusting': writing,
  // What the chairmanship approved is reported on its own case, which knows by when.
  'published.awaitingReport': (context) =>
    context.spor === 2 ? [] : sharedSteps['published.awaitingReport']!(context),
  'spor3.hearingDraft': (context) =>
    chairsTake(context, 'hearingDraft')
      ? sharedSteps['spor3.hearingDraft']!(context)
      : [{ command: 'RecordSssDecision' }],
};

/**
 * What must happen next for the revision to move on, and by whom. While an escalation stops it nobody can do anything
 * here: who must settle it stands in the escalation's own run.
 */
export function awaits({ context }: Run<RevisionContext>, states: readonly string[]): readonly Awaited[] {
  if (states.includes('paused')) return [{ command: 'Resume', ...dueOn(context.paused?.until) }];
  if (blockingEscalations(context).length > 0) return [];
  return steps[states[0] ?? '']?.(context) ?? [];
}
