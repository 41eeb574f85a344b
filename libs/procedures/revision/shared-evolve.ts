import type { Occurrence } from '#engine/fact.js';
import type { Definition } from '#engine/procedure.js';
import { sideOf, withConsent } from '../dual-consent.js';
import type { Spor } from './commands.js';
import type { SharedFact } from './events.js';
import { omitting } from './omitting.js';
import type { SharedContext } from './shared-context.js';

/**
 * What each fact of every version changes. Names no state: where the run stands comes from the recorded transition.
 * Generic, since each version keeps what is its own beside what is shared.
 */
export const sharedReducers = <C extends SharedContext>(): Definition<C, SharedFact>['evolve'] => ({
  NeedReported: (context, { data: { agreement, tovholderfunktion, rules, source, description } }) => ({
    ...context,
    agreement,
    tovholderfunktion,
    rules,
    need: { source, description },
  }),
  SporProposed: (context, fact) => assessed(context, fact, fact.data.spor, fact.data.reason),
  NoNeedProposed: (context, fact) => assessed(context, fact, 'noNeed', fact.data.reason),
  LowerSporConsented: (context, fact) => {
    const agreed = consented(context, fact);
    return complete(context, fact) ? begun(agreed, context.assessments.municipal?.choice as Spor) : agreed;
  },
  LowerSporRefused: (context, fact) => restarted(remarked(context, fact, fact.data.reason)),
  AssessmentReopened: (context, fact) => restarted(remarked(context, fact, fact.data.reason)),
  DraftSubmitted: (context, { data }) => drafted(context, data.summary, data.document),
  SignedOff: consented,
  DraftReturned: (context, fact) => remarked({ ...context, consents: {} }, fact, fact.data.remarks),
  ExpertsInvolved: (context, { data }) => ({
    ...context,
    experts: [...new Set([...context.experts, ...data.experts])],
  }),
  ReviewApproved: consented,
  ApprovedByChair: consented,
  ReturnedByChair: (context, fact) => remarked({ ...context, consents: {} }, fact, fact.data.remarks),
  LiftedToMeeting: (context, fact) => remarked({ ...context, consents: {} }, fact, fact.data.reason),
  SssDecided: (context, fact) => (fact.data.remarks ? remarked(context, fact, fact.data.remarks) : context),
  SsuDecided: (context, fact) => (fact.data.remarks ? remarked(context, fact, fact.data.remarks) : context),
  ReportedToSss: (context) => context,
  CommissoriumApproved: (context, { data }) => ({ ...context, ...data }),
  CommissoriumEnded: (context) => restarted(context),
  SentToFollowUp: (context) => context,
  FollowUpRecorded: (context, fact) => remarked(context, fact, fact.data.remarks),
  PreTreated: (context, fact) => remarked(context, fact, fact.data.remarks ?? fact.data.recommendation),
  CommentAdded: (context) => ({ ...context, comments: context.comments + 1 }),
  Paused: (context, { data }) => ({ ...context, paused: data }),
  Resumed: (context) => omitting(context, 'paused'),
  Withdrawn: (context) => context,
  KnownCourseRegistered: (context, { data: { agreement, spor, description } }) => ({
    ...context,
    agreement,
    ...(spor && { spor, sporHistory: [spor] }),
    known: { description, milestones: [] },
  }),
  MilestoneRecorded: (context, { data, effectiveOn, source }) => {
    const milestone = { ...data, ...(effectiveOn && { effectiveOn }), ...(source && { source }) };
    const { description, milestones } = context.known ?? { description: '', milestones: [] };
    return { ...context, known: { description, milestones: [...milestones, milestone] } };
  },
  KnownCourseClosed: (context, { data }) => ({
    ...context,
    ...(context.known && { known: { ...context.known, conclusion: data.conclusion } }),
  }),
});

function assessed<C extends SharedContext>(context: C, fact: Occurrence, choice: Spor | 'noNeed', reason: string): C {
  const side = sideOf(fact);
  if (side === undefined) return context;
  const { person, onBehalfOf } = fact.actor;
  const own = { choice, reason, person, at: fact.at, ...(onBehalfOf && { onBehalfOf }) };
  const assessments = { ...context.assessments, [side]: own };
  const next = { ...context, assessments, consents: {} };
  const other = assessments[side === 'municipal' ? 'regional' : 'municipal'];
  const agreed = other?.choice === choice && choice !== 'noNeed' && choice >= (context.spor ?? 0);
  return agreed ? begun(next, choice) : next;
}

/** Begins on a track. What belonged to an earlier round does not count in this one; it stays in the history. */
export function begun<C extends SharedContext>(context: C, spor: Spor): C {
  const rest = omitting(context, 'commissorium', 'workingGroup');
  const commissoriumRound = context.commissoriumRound + (spor === 3 ? 1 : 0);
  return { ...rest, spor, sporHistory: [...context.sporHistory, spor], commissoriumRound, consents: {} };
}

export function restarted<C extends SharedContext>(context: C): C {
  return { ...context, assessments: {}, consents: {} };
}

export function complete({ consents }: SharedContext, fact: Occurrence): boolean {
  const all = withConsent(consents, fact);
  return all.municipal !== undefined && all.regional !== undefined;
}

export function consented<C extends SharedContext>(context: C, fact: Occurrence): C {
  return { ...context, consents: complete(context, fact) ? {} : withConsent(context.consents, fact) };
}

export function drafted<C extends SharedContext>(context: C, summary: string, document: string): C {
  return { ...context, draft: { number: (context.draft?.number ?? 0) + 1, summary, document }, consents: {} };
}

export function remarked<C extends SharedContext>(context: C, { at, actor }: Occurrence, remarks: string): C {
  return { ...context, remarks: [...context.remarks, { at, from: actor.seat, remarks }] };
}
