import type { CommandRequest } from '#engine/request.js';
import { entering } from '../entry.js';
import { approximately, documented } from '../sources.js';
import { initiatives } from './initiatives.js';
import { PERIOD } from './plan.js';
import { standings } from './standings.js';

const enter = entering('initiatives');

/** The initiatives that were chosen for the plan. */
export function proposalRequests(): CommandRequest[] {
  return initiatives.map(({ id, ...proposal }, index) => enter('ProposeInitiative', id, proposal, inPlan(index + 1)));
}

/** The lines of the plan, each with its next step, and those that had begun where the plan says they stood. */
export function startRequests(): CommandRequest[] {
  return initiatives.flatMap(({ id }, index) => {
    const number = index + 1;
    const { start, ...nextStep } = standings[id]!;
    const details = { source: documented('plan', `Indsats ${number}, næste skridt`), effectiveOn: '2024' };
    return [
      enter('IncludeInPlan', id, { period: PERIOD, number }, { ...inPlan(number), key: PERIOD }),
      enter('RecordNextStep', id, nextStep, { ...details, key: PERIOD }),
      ...(start ? [enter('StartInitiative', id, start, details)] : []),
    ];
  });
}

/** That the committee treated the plan early in 2024 is known; on which day is not. */
function inPlan(number: number) {
  return { source: approximately('plan', `Indsats ${number}`), effectiveOn: '2024' };
}
