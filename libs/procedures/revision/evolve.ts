import { endOfDanishDay } from '#engine/calendar.js';
import type { Occurrence } from '#engine/fact.js';
import type { Definition } from '#engine/procedure.js';
import { sideOf, withConsent } from '../dual-consent.js';
import type { Spor } from './commands.js';
import type { Escalation, Hearing, RevisionContext } from './context.js';
import type { RevisionFact } from './events.js';

type Reducers = Definition<RevisionContext, RevisionFact>['evolve'];

/** What each fact changes. Names no state: where the run stands comes from the recorded transition. */
export const evolve: Reducers = {
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
  HearingOpened: (context, { data, at }) => ({ ...context, hearing: { ...hearingOf(data), openedAt: at } }),
  HearingDraftSubmitted: (context, { data }) => ({
    ...drafted(context, data.summary, data.document),
    hearing: hearingOf(data),
  }),
  HearingResponseRecorded: (context, { data, at }) =>
    withHearing(context, (hearing) => ({
      ...hearing,
      handled: without(hearing.handled, data.party),
      responses: {
        ...hearing.responses,
        [data.party]: {
          document: data.document,
          receivedAt: at,
          late: hearing.closedAt !== undefined || at >= endOfDanishDay(hearing.deadline),
          jointWith: data.jointWith ?? [],
        },
      },
    })),
  HearingExtended: (context, { data }) => withHearing(context, (hearing) => ({ ...hearing, deadline: data.deadline })),
  HearingClosed: (context, { at }) => withHearing(context, (hearing) => ({ ...hearing, closedAt: at })),
  ResponseHandled: (context, { data: { party, outcome, note } }) =>
    withHearing(context, (hearing) => ({ ...hearing, handled: { ...hearing.handled, [party]: { outcome, note } } })),
  ReviewApproved: consented,
  ApprovedByChair: (context, fact) => {
    const opens = complete(context, fact) && context.hearing !== undefined && context.hearing.openedAt === undefined;
    const agreed = consented(context, fact);
    return opens ? withHearing(agreed, (hearing) => ({ ...hearing, openedAt: fact.at })) : agreed;
  },
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
  ContactDirectorsConsulted: (context) => context,
  AdviceGiven: (context) => context,
  Paused: (context, { data }) => ({ ...context, paused: data }),
  Resumed: ({ paused: _ended, ...context }) => context,
  Withdrawn: (context) => context,
  EscalationRaised: (context, fact) => ({
    ...context,
    escalation: {
      kind: fact.data.kind,
      blocking: fact.data.blocking,
      question: fact.data.question,
      raisedBy: fact.actor.seat,
      positions: withPosition({}, fact, fact.data.position),
      consents: {},
    },
  }),
  PositionStated: (context, fact) =>
    withEscalation(context, (one) => ({ ...one, positions: withPosition(one.positions, fact, fact.data.position) })),
  ResolutionProposed: (context, fact) =>
    withEscalation(context, (one) => ({ ...one, proposal: fact.data, consents: withConsent({}, fact) })),
  ResolutionAccepted: (context) => settled(context),
  EscalationWithdrawn: ({ escalation: _withdrawn, ...context }) => context,
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
};

function assessed(
  context: RevisionContext,
  fact: Occurrence,
  choice: Spor | 'noNeed',
  reason: string,
): RevisionContext {
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
function begun(context: RevisionContext, spor: Spor): RevisionContext {
  const { hearing: _hearing, commissorium: _commissorium, workingGroup: _group, ...rest } = context;
  const commissoriumRound = context.commissoriumRound + (spor === 3 ? 1 : 0);
  return { ...rest, spor, sporHistory: [...context.sporHistory, spor], commissoriumRound, consents: {} };
}

function restarted(context: RevisionContext): RevisionContext {
  return { ...context, assessments: {}, consents: {} };
}

function complete({ consents }: RevisionContext, fact: Occurrence): boolean {
  const all = withConsent(consents, fact);
  return all.municipal !== undefined && all.regional !== undefined;
}

function consented(context: RevisionContext, fact: Occurrence): RevisionContext {
  return { ...context, consents: complete(context, fact) ? {} : withConsent(context.consents, fact) };
}

function drafted(context: RevisionContext, summary: string, document: string): RevisionContext {
  return { ...context, draft: { number: (context.draft?.number ?? 0) + 1, summary, document }, consents: {} };
}

function remarked(context: RevisionContext, { at, actor }: Occurrence, remarks: string): RevisionContext {
  return { ...context, remarks: [...context.remarks, { at, from: actor.seat, remarks }] };
}

function hearingOf({ parties, deadline }: Pick<Hearing, 'parties' | 'deadline'>): Hearing {
  return { parties, deadline, responses: {}, handled: {} };
}

/** A new answer must be handled anew: what was said of the one it replaces was not about this text. */
function without(handled: Hearing['handled'], party: string): Hearing['handled'] {
  const { [party]: _outdated, ...rest } = handled;
  return rest;
}

function withHearing(context: RevisionContext, change: (hearing: Hearing) => Hearing): RevisionContext {
  return context.hearing ? { ...context, hearing: change(context.hearing) } : context;
}

function withEscalation(context: RevisionContext, change: (one: Escalation) => Escalation): RevisionContext {
  return context.escalation ? { ...context, escalation: change(context.escalation) } : context;
}

function withPosition(positions: Escalation['positions'], fact: Occurrence, position: string): Escalation['positions'] {
  const side = sideOf(fact);
  return side ? { ...positions, [side]: position } : positions;
}

function settled({ escalation, ...context }: RevisionContext): RevisionContext {
  if (!escalation?.proposal) return context;
  return {
    ...context,
    resolutions: [...context.resolutions, { question: escalation.question, ...escalation.proposal }],
  };
}
