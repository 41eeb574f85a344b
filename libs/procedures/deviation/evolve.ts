import type { Definition } from '#engine/procedure.js';
import type { DeviationContext } from './context.js';
import type { DeviationFact } from './events.js';

/** What each fact changes. */
export const evolve: Definition<DeviationContext, DeviationFact>['evolve'] = {
  DeviationAccepted: (context, { data }) => {
    const { body, reason, decidedOn, ...finding } = data;
    return { ...context, ...finding, acceptance: { body, reason, ...(decidedOn !== undefined && { decidedOn }) } };
  },
  DeviationRemarked: (context, { data, actor, at }) => {
    const { remark, ...finding } = data;
    return { ...context, ...finding, remarks: [...context.remarks, { at, seat: actor.seat, remark }] };
  },
  DeviationReopened: ({ acceptance: _former, ...context }, { data, at }) => ({
    ...context,
    reopenings: [...context.reopenings, { at, reason: data.reason }],
  }),
};
