import type { Run } from '#engine/procedure.js';
import { type PlanContext, missingFollowUps, nextPlanFrom } from './context.js';
import { followUpLevels } from './words.js';

/** What readers see of a plan: its context and, once it is in force, the follow-ups that are missing. */
export function view({ context }: Run<PlanContext>, states: readonly string[]): object {
  if (!states.includes('inForce') && !states.includes('concluded')) return context;
  return {
    ...context,
    nextPlanFrom: nextPlanFrom(context),
    missingFollowUps: missingFollowUps(context).map(({ year, level }) => ({
      year,
      level,
      title: `${year}: ${followUpLevels[level].toLocaleLowerCase('da')} opfølgning mangler`,
    })),
  };
}
