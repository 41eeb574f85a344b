import type { Awaited } from '#engine/procedure.js';
import { type RevisionContext, unfinishedHearings } from './context.js';
import { sharedSteps } from './shared-next.js';
import { awaitsWith } from './v1/escalation-next.js';

/** The text goes on when no hearing is unfinished; what a hearing awaits is on its own work list. */
const writing = (context: RevisionContext): Awaited[] =>
  unfinishedHearings(context).length > 0 ? [] : [{ command: 'SubmitDraft' }];

/** What must happen next for the revision to move on, and by whom. */
export const awaits = awaitsWith<RevisionContext>({
  ...sharedSteps,
  'spor2.reviewing': writing,
  'spor3.adjusting': writing,
});
