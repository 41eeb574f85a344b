import { endOfDanishDay, plusDays } from '#engine/calendar.js';
import type { Awaited, Run } from '#engine/procedure.js';
import { missingSides } from '../dual-consent.js';
import { type SuccessionContext, unconfirmed } from './context.js';

/** The first moment of the new structure's first day. */
export function beginningOf({ day }: SuccessionContext): string {
  return endOfDanishDay(plusDays(day, -1));
}

/** What must happen next: assumptions are confirmed, both sides approve, and it is carried out on its day. */
export function awaits({ context }: Run<SuccessionContext>, [state]: readonly string[]): Awaited[] {
  const dueAt = state === 'prepared' || state === 'approved' ? beginningOf(context) : '';
  if (state === 'approved') return [{ command: 'CarryOutSuccession', dueAt }];
  if (state !== 'prepared') return [];
  if (unconfirmed(context).length > 0) return [{ command: 'ConfirmSuccessor', dueAt }];
  return missingSides(context.consents).map((side) => ({ command: 'ApproveSuccession', side, dueAt }));
}
