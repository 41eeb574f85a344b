import { danishDay, endOfDanishDay } from '#engine/calendar.js';
import type { Awaited, Run } from '#engine/procedure.js';
import { missingSides } from '../dual-consent.js';
import { blockingEscalations } from '../escalatable.js';
import type { HearingContext } from './context.js';
import { isShort } from './deadline.js';
import { missingParties, openRemarks, unsplitResponses } from './standing.js';

/** What must happen next, and by whom. Only parties that have not answered are asked to. */
export function awaits({ context, changedAt }: Run<HearingContext>, states: readonly string[]): Awaited[] {
  switch (states[0]) {
    case 'prepared':
      return preparation(context, danishDay(changedAt));
    case 'open':
      return answers(context);
    case 'closed':
    case 'processing':
      return processing(context);
    default:
      return [];
  }
}

function preparation(context: HearingContext, today: string): Awaited[] {
  const { shortApproved, shortenedBecause, consents } = context;
  if (shortApproved || !isShort(today, context)) return [{ command: 'OpenHearing' }];
  if (shortenedBecause === undefined) return [{ command: 'ChangePreparation' }];
  return missingSides(consents).map((side) => ({ command: 'ApproveShortDeadline', side }));
}

/**
 * Each missing party answers itself, as soon as it has somebody to do it; whoever has the hearing records for those
 * that had nobody when they were asked.
 */
function answers(context: HearingContext): Awaited[] {
  const dueAt = endOfDanishDay(context.deadline!);
  const missing = missingParties(context);
  if (missing.length === 0) return [{ command: 'CloseHearing', dueAt }];
  const seatless = missing.some(({ answersBy }) => answersBy.length === 0);
  return [
    ...missing.map(({ id: body }) => ({ command: 'GiveResponse', body, dueAt })),
    ...(seatless ? [{ command: 'RecordResponse', dueAt }] : []),
  ];
}

function processing(context: HearingContext): Awaited[] {
  if (unsplitResponses(context).length > 0) return [{ command: 'SplitResponse' }];
  if (openRemarks(context).length > 0) return [{ command: 'HandleRemark' }];
  return blockingEscalations(context).length > 0 ? [] : [{ command: 'ConcludeHearing' }];
}
