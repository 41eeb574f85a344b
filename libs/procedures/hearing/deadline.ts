import { plusDays, plusMonths } from '#engine/calendar.js';
import type { HearingContext } from './context.js';

type Asked = Pick<HearingContext, 'rules' | 'deadline'>;

/** The deadline a hearing gets when it opens: the one named, or the rules' own counted from that day. */
export function deadlineFrom(today: string, { rules, deadline }: Asked): string {
  return deadline ?? plusMonths(today, rules?.hearingMonths ?? 3);
}

/** Whether a deadline gives the parties fewer days than the rules ask for. */
export function isShort(today: string, asked: Asked): boolean {
  return deadlineFrom(today, asked) < plusDays(today, asked.rules?.hearingMinimumDays ?? 14);
}

/**
 * Whether the parties may be asked today: long enough, or shorter with the chairmanship's yes, but never already over.
 */
export function mayOpen(today: string, asked: Asked, shortApproved: boolean): boolean {
  return !isShort(today, asked) || (shortApproved && deadlineFrom(today, asked) > today);
}
