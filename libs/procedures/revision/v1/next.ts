import type { Awaited } from '#engine/procedure.js';
import { dueOn, sharedSteps } from '../shared-next.js';
import { type FirstContext, unhandledParties } from './context.js';
import { awaitsWith } from './escalation-next.js';

const writing = (context: FirstContext): Awaited[] => [
  { command: unhandledParties(context).length > 0 ? 'HandleResponse' : 'SubmitDraft' },
];

const hearing = ({ hearing: one }: FirstContext): Awaited[] => [{ command: 'CloseHearing', ...dueOn(one?.deadline) }];

/** What must happen next on version 1, and by whom. */
export const awaits = awaitsWith<FirstContext>({
  ...sharedSteps,
  'spor1.drafting': writing,
  'spor2.reviewing': writing,
  'spor2.hearing': hearing,
  'spor3.hearing': hearing,
  'spor3.adjusting': writing,
});
