import { endOfDanishDay } from '#engine/calendar.js';
import type { Timer } from '#engine/timer.js';
import type { WrittenApprovalContext } from './context.js';
import { mustRemind } from './outcome.js';

/** At a deadline either the silent are reminded or the answers are counted; each answer settles anew which. */
export const timers: { readonly [name in 'reminder' | 'count']: Timer<WrittenApprovalContext> } = {
  reminder: {
    title: 'De, der ikke har svaret, rykkes',
    command: 'RemindSilent',
    due: (context) => (mustRemind(context) ? endOf(context) : undefined),
  },
  count: {
    title: 'Svarene tælles op',
    command: 'CountAnswers',
    due: (context) => (mustRemind(context) ? undefined : endOf(context)),
  },
};

function endOf({ deadline }: WrittenApprovalContext): string | undefined {
  return deadline === undefined ? undefined : endOfDanishDay(deadline);
}
