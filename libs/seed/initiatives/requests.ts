import type { CommandRequest } from '#engine/request.js';
import { entering } from '../entry.js';
import { approximately } from '../sources.js';
import { initiatives } from './initiatives.js';

const PERIOD = '2024-2025';

/** The lines of the plan. That the committee treated it early in 2024 is known; on which day is not. */
export function initiativeRequests(): CommandRequest[] {
  const enter = entering('initiatives');
  return initiatives.flatMap(({ id, ...proposal }, index) => {
    const number = index + 1;
    const details = { source: approximately('plan', `Indsats ${number}`), effectiveOn: '2024' };
    return [
      enter('ProposeInitiative', id, proposal, details),
      enter('IncludeInPlan', id, { period: PERIOD, number }, { ...details, key: PERIOD }),
    ];
  });
}
