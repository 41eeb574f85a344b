import { type WrittenApprovalContext, answerOf } from './context.js';
import type { Tally } from './events.js';

/** Counts the answers that count, one for each seat that was asked. */
export function tallyOf(context: Pick<WrittenApprovalContext, 'members' | 'given'>): Tally {
  const latest = context.members.map(({ seat }) => answerOf(context, seat)?.answer);
  const count = (answer: (typeof latest)[number]): number => latest.filter((one) => one === answer).length;
  return {
    asked: latest.length,
    approved: count('approves'),
    approvedWithRemarks: count('approvesWithRemarks'),
    objected: count('objects'),
    abstained: count('abstains'),
    silent: count(undefined),
  };
}

/** The tally in a sentence. */
export function tallyText({ asked, approved, approvedWithRemarks, objected, abstained, silent }: Tally): string {
  return [
    `${approved} godkendte`,
    `${approvedWithRemarks} godkendte med bemærkninger`,
    `${objected} gjorde indsigelse`,
    `${abstained} undlod at tage stilling`,
    `${silent} svarede ikke; i alt ${asked} spurgt`,
  ].join(', ');
}
