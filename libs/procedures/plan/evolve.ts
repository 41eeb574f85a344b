import type { Definition } from '#engine/procedure.js';
import type { PlanContext } from './context.js';
import type { PlanFact } from './events.js';

/** What each fact changes. Names no state: where the run stands comes from the recorded transition. */
export const evolve: Definition<PlanContext, PlanFact>['evolve'] = {
  PlanOpened: (context, { data }) => ({ ...context, ...data }),
  InitiativeAdded: (context, { data }) => ({ ...context, lines: [...context.lines, data] }),
  InitiativeRemoved: (context, { data }) => ({
    ...context,
    lines: context.lines.filter(({ initiative }) => initiative !== data.initiative),
  }),
  PlanSubmitted: (context) => context,
  PlanReturned: (context, { data, at }) => ({
    ...context,
    remarks: [...context.remarks, { at, remarks: data.remarks }],
  }),
  PlanApproved: (context, { data: { remarks }, at }) =>
    remarks === undefined ? context : { ...context, remarks: [...context.remarks, { at, remarks }] },
  PlanFollowedUp: (context, { data }) => ({ ...context, followUps: [...context.followUps, data] }),
  NextPlanBegun: (context, { data }) => ({ ...context, next: data.plan }),
  PlanConcluded: (context, { data }) => ({ ...context, ...data }),
};
