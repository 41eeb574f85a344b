import type { Definition } from '#engine/procedure.js';
import { escalatableReducers } from '../escalatable.js';
import type { HearingPlan, RevisionContext, SentHearing } from './context.js';
import type { EscalationSettled } from '../escalation-reports.js';
import type { RevisionFact } from './events.js';
import type { SendToHearing } from './hearing-inputs.js';
import { omitting } from './omitting.js';
import { pathGuards } from './path-guards.js';
import { complete, consented, drafted, sharedReducers } from './shared-evolve.js';

type Reducers = Definition<RevisionContext, RevisionFact>['evolve'];

const shared = sharedReducers<RevisionContext>();
const reports = escalatableReducers<RevisionContext>();

/** What each fact changes. Names no state: where the run stands comes from the recorded transition. */
export const evolve: Reducers = {
  ...shared,
  ...reports,
  EscalationSettled: (context, fact) => withResolution(reports.EscalationSettled(context, fact), context, fact.data),
  SporProposed: (context, fact) => withoutOldPlan(shared.SporProposed(context, fact)),
  LowerSporConsented: (context, fact) => withoutOldPlan(shared.LowerSporConsented(context, fact)),
  SentToHearing: (context, { data }) => sent(drafted(context, data.summary, data.document), planOf(data)),
  HearingDraftSubmitted: (context, { data }) => {
    const next = drafted(context, data.summary, data.document);
    return pathGuards.noDraftApproval.holds(context)
      ? sent(next, planOf(data))
      : { ...next, hearingPlan: planOf(data) };
  },
  SssDecided: (context, fact) => {
    const next = shared.SssDecided(context, fact);
    const { hearingPlan } = context;
    // While there is a plan, the meeting has the hearing draft before it.
    if (hearingPlan === undefined) return next;
    return fact.data.outcome === 'approved' ? sent(next, hearingPlan) : withoutOldPlan(next);
  },
  ApprovedByChair: (context, fact) => {
    const { hearingPlan } = context;
    const agreed = consented(context, fact);
    return hearingPlan && complete(context, fact) ? sent(agreed, hearingPlan) : agreed;
  },
  ReturnedByChair: (context, fact) => withoutOldPlan(shared.ReturnedByChair(context, fact)),
  ResponsesCollected: (context, { data: { number } }) => withStatus(context, 'processing', number),
  ResponsesProcessed: (context, { data: { number } }) => withStatus(context, 'concluded', number),
  HearingReopened: (context, { data: { number } }) => withStatus(context, 'open', number),
  HearingCalledOff: (context, { data: { number } }) => withStatus(context, 'calledOff', number),
};

function planOf({ parties, questions = [], deadline, shortenedBecause }: SendToHearing): HearingPlan {
  return { parties, questions, ...(deadline && { deadline }), ...(shortenedBecause && { shortenedBecause }) };
}

function withoutOldPlan(context: RevisionContext): RevisionContext {
  return omitting(context, 'hearingPlan');
}

/** The draft is out: one more hearing, with a number of its own. */
function sent(context: RevisionContext, plan: HearingPlan): RevisionContext {
  const hearing: SentHearing = { ...plan, number: context.hearings.length + 1, status: 'open' };
  return { ...withoutOldPlan(context), hearings: [...context.hearings, hearing] };
}

function withStatus(context: RevisionContext, status: SentHearing['status'], number: number): RevisionContext {
  const hearings = context.hearings.map((one) => (one.number === number ? { ...one, status } : one));
  return { ...context, hearings };
}

/** What was settled stays with the question it answered; an escalation that came to nothing leaves no resolution. */
function withResolution(
  context: RevisionContext,
  { escalations = [] }: RevisionContext,
  { escalation, resolution, scope }: EscalationSettled['data'],
): RevisionContext {
  const question = escalations.find((one) => one.escalation === escalation)?.question;
  if (question === undefined || resolution === undefined || scope === undefined) return context;
  return { ...context, resolutions: [...context.resolutions, { question, resolution, scope }] };
}
