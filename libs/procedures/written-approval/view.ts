import type { Run } from '#engine/procedure.js';
import { type WrittenApprovalContext, answerOf } from './context.js';
import { outcomeOf } from './outcome.js';
import { ruleText } from './rule-text.js';
import { tallyOf, tallyText } from './tally.js';
import { SILENT, answers, deciders } from './words.js';

/** What readers see: the rules before anyone is asked, then every member's answer and the arithmetic. */
export function view({ context }: Run<WrittenApprovalContext>): object {
  const { rules, members, given, decision, ...rest } = context;
  const shown = { ...rest, ruleInForce: ruleText(rules) };
  if (members.length === 0) return shown;
  const tally = tallyOf(context);
  const { arithmetic } = outcomeOf(context);
  return {
    ...shown,
    tally: { ...tally, text: tallyText(tally) },
    // Before the deadline this is no result, only what it would be; the name says which.
    [context.countedAt === undefined ? 'ifCountedNow' : 'arithmetic']: arithmetic,
    members: members.map((member) => {
      const answer = answerOf(context, member.seat);
      return {
        ...member,
        answerTitle: answer ? answers[answer.answer] : SILENT,
        ...(answer?.remarks !== undefined && { remarks: answer.remarks }),
      };
    }),
    given: given.map((one) => ({ ...one, answerTitle: answers[one.answer] })),
    ...(decision && { decision: { ...decision, byTitle: deciders[decision.by] } }),
  };
}
