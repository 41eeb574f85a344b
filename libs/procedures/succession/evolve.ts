import type { Definition } from '#engine/procedure.js';
import { withConsent } from '../dual-consent.js';
import type { SuccessionContext } from './context.js';
import type { SuccessionFact } from './events.js';

/** What each event makes of a plan. */
export const evolve: Definition<SuccessionContext, SuccessionFact>['evolve'] = {
  SuccessionPrepared: (context, { data }) => ({ ...context, ...data }),
  SuccessionRevised: (context, { data }) => ({ ...context, lines: data.lines, consents: {} }),
  SuccessorConfirmed: (context, { data }) => ({
    ...context,
    consents: {},
    lines: context.lines.map((line) =>
      line.body === data.body && line.successor === data.successor ? { ...line, confirmed: true } : line,
    ),
  }),
  SuccessionApproved: (context, fact) => ({ ...context, consents: withConsent(context.consents, fact) }),
  SuccessionReopened: (context) => ({ ...context, consents: {} }),
  SuccessionBegun: (context, { data, at }) => ({ ...context, begunAt: at, names: data.names }),
  SuccessionConcluded: (context) => context,
  SuccessionReviewed: (context) => ({ ...context, reviews: (context.reviews ?? 0) + 1 }),
  SuccessionCancelled: (context) => context,
};
