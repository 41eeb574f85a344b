import type { Run } from '#engine/procedure.js';
import { inDanish } from '#calendar/in-danish.js';
import { deciders } from '../deciders.js';
import { writtenApprovalRules } from '../rule-values.js';
import { type WrittenApprovalContext, answerOf } from './context.js';
import { mustRemind, outcomeOf } from './outcome.js';
import { ruleText } from './rule-text.js';
import { tallyOf, tallyText } from './tally.js';
import { SILENT, SILENT_THOUGH_REMINDED, answers } from './words.js';

/** What readers see: the rules before anyone is asked, then every member's answer and the arithmetic. */
export function view({ context }: Run<WrittenApprovalContext>): object {
  const { rules, members, given, consents, decision, ...rest } = context;
  const asked = Object.keys(consents).length > 0;
  const shown = { ...rest, ruleInForce: ruleText(rules), ...(asked && { consents }) };
  if (members.length === 0) return shown;
  const tally = tallyOf(context);
  const { arithmetic } = outcomeOf(context);
  return {
    ...shown,
    tally: { ...tally, inWords: tallyText(tally) },
    ...(context.countedAt === undefined && { atDeadline: atDeadline(context) }),
    // Before the deadline this is no result, only what it would be; the name says which.
    [context.countedAt === undefined ? 'ifCountedNow' : 'arithmetic']: arithmetic,
    members: members.map((member) => {
      const answer = answerOf(context, member.seat);
      return {
        ...member,
        answerTitle: answer ? answers[answer.answer] : silence(context, member.seat),
        ...(answer?.remarks !== undefined && { remarks: answer.remarks }),
      };
    }),
    given: given.map((one) => ({ ...one, answerTitle: answers[one.answer] })),
    ...(decision && { decision: { ...decision, byTitle: deciders[decision.by] } }),
  };
}

/** What happens by itself if nobody does anything more. */
function atDeadline(context: WrittenApprovalContext): string {
  const day = inDanish(context.deadline!);
  if (!mustRemind(context)) return `Når den ${day} er gået, tælles svarene op.`;
  const { extensionDays } = writtenApprovalRules(context.rules);
  const days = extensionDays === 1 ? '1 dag' : `${extensionDays} dage`;
  return `Når den ${day} er gået, rykkes de, der ikke har svaret, og fristen forlænges med ${days}.`;
}

function silence({ reminded }: WrittenApprovalContext, seat: string): string {
  return reminded?.silent.includes(seat) ? SILENT_THOUGH_REMINDED : SILENT;
}
