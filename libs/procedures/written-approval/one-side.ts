import { peopleBehind } from '#engine/own-proposal.js';
import type { Run, Surroundings } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { WrittenApprovalContext } from './context.js';

/**
 * Refuses an answer by somebody who has answered for the other side, or for whom one has been given there: whoever
 * fills two seats speaks for one side only. An answer that another has given since for the seat no longer counts.
 */
export function refuseBothSides(
  { context: { given, members } }: Run<WrittenApprovalContext>,
  { acting }: Pick<Surroundings, 'acting'>,
): void {
  const ours = peopleBehind(acting);
  const latest = new Map(given.map((answer) => [answer.seat, answer]));
  const across = members.find(({ seat, side }) => {
    const answer = latest.get(seat);
    return answer !== undefined && side !== acting.side && peopleBehind(answer).some((person) => ours.includes(person));
  });
  if (across === undefined) return;
  throw new Refusal(
    'requirement-not-met',
    'Samme person kan ikke svare for begge sider, heller ikke som stedfortræder. Lad postens egen indehaver svare, eller få en anden stedfortræder godkendt.',
  );
}
