import type { Awaited, Run } from '#engine/procedure.js';
import { missingSides } from '../../dual-consent.js';
import { type Steps, dueOn } from '../shared-next.js';
import type { SharedContext } from '../shared-context.js';
import type { Escalated } from './escalation-context.js';

/** What must happen next: a paused run is resumed, an escalation is settled, and what it does not stop goes on. */
export const awaitsWith =
  <C extends SharedContext & Escalated>(steps: Steps<C>) =>
  ({ context }: Run<C>, states: readonly string[]): Awaited[] => {
    if (states.includes('paused')) return [{ command: 'Resume', ...dueOn(context.paused?.until) }];
    const escalation = states.includes('escalated') ? resolution(context) : [];
    const stopped = escalation.length > 0 && context.escalation?.blocking === true;
    return [...escalation, ...(stopped ? [] : (steps[states[0] ?? '']?.(context) ?? []))];
  };

function resolution({ escalation }: Escalated): Awaited[] {
  if (!escalation?.proposal) return [{ command: 'ProposeResolution' }];
  return missingSides(escalation.consents).map((side) => ({ command: 'AcceptResolution', side }));
}
