import type { Definition } from '#engine/procedure.js';
import { withConsent } from '../dual-consent.js';
import { escalatableReducers } from '../escalatable.js';
import type { CommissoriumContext } from './context.js';
import type { CommissoriumFact } from './events.js';

/** What each fact changes. */
export const evolve: Definition<CommissoriumContext, CommissoriumFact>['evolve'] = {
  ...escalatableReducers<CommissoriumContext>(),
  CommissoriumOpened: (context, { data }) => ({ ...context, ...data }),
  SectionWritten: (context, { data }) => ({ ...context, sections: { ...context.sections, [data.section]: data.text } }),
  SeatsDescribed: (context, { data }) => ({ ...context, seats: data.seats }),
  SubmittedForQualification: (context) => ({ ...context, consents: {} }),
  CommissoriumQualified: consent,
  CommissoriumReturned: (context, { data }) => returned(context, data.remarks),
  CommissoriumApprovedByChair: consent,
  SentToWrittenApproval: (context, { data }) => ({
    ...context,
    consents: {},
    writtenApprovals: [...(context.writtenApprovals ?? []), data.writtenApproval],
  }),
  WrittenApprovalEnded: (context, { data }) =>
    data.outcome === 'returned' ? returned(context, data.remarks ?? '') : context,
  CommissoriumApprovedAtMeeting: (context) => ({ ...context, consents: {} }),
  CommissoriumRejected: (context) => context,
  MemberNominated: (context, { data }) => ({ ...context, nominated: [...context.nominated, data] }),
  SecretaryNamed: (context, { data }) => ({
    ...context,
    secretaries: { ...context.secretaries, [data.side]: data.person },
  }),
  WorkingGroupStarted: (context) => context,
  WorkingGroupExtended: (context, { data }) => ({ ...context, runsUntil: data.until }),
  WorkingGroupDissolved: (context) => context,
  CommissoriumLapsed: (context) => context,
};

/** Back to be written anew, as the next numbered draft; what was said of the last one is kept with its number. */
function returned(context: CommissoriumContext, remarks: string): CommissoriumContext {
  const { draft } = context;
  return { ...context, consents: {}, draft: draft + 1, remarks: [...context.remarks, { draft, remarks }] };
}

function consent(context: CommissoriumContext, fact: Parameters<typeof withConsent>[1]): CommissoriumContext {
  const consents = withConsent(context.consents, fact);
  return { ...context, consents: consents.municipal && consents.regional ? {} : consents };
}
