import type { Definition } from '#engine/procedure.js';
import { escalatableReducers } from '../escalatable.js';
import type { CalledCluster, InitiativeContext, ScalingCluster } from './context.js';
import type { InitiativeFact } from './events.js';

type Reducers = Definition<InitiativeContext, InitiativeFact>['evolve'];

const same = (context: InitiativeContext): InitiativeContext => context;

/** What each fact changes. Names no state: where the run stands comes from the recorded transition. */
export const evolve: Reducers = {
  ...escalatableReducers<InitiativeContext>(),
  InitiativeProposed: (context, { data }) => ({ ...context, ...data }),
  InitiativeIncludedInPlan: (context, { data }) => ({
    ...context,
    plan: data,
    ...(context.plan &&
      context.plan.period !== data.period && { earlierPlans: [...(context.earlierPlans ?? []), context.plan] }),
  }),
  InitiativeCarriedOver: (context, { data }) => ({ ...context, carriedOver: data }),
  InitiativeStarted: (context, { data }) => ({ ...context, started: data }),
  NextStepRecorded: (context, { data }) => ({ ...context, nextStep: data }),
  InitiativeReprioritised: (context, { data }) => ({ ...context, priority: data.priority }),
  LevelChanged: (context, { data: { level, leadCluster, meetingOn } }) => ({
    ...begunAnew(context),
    level,
    ...(leadCluster && { leadCluster }),
    levelChanges: [...(context.levelChanges ?? []), { from: context.level, meetingOn }],
  }),
  InitiativePaused: (context, { data }) => ({ ...context, paused: data }),
  InitiativeResumed: ({ paused: _ended, ...context }) => context,
  InitiativeDiscontinued: (context, { data }) => ({ ...context, outcome: data.reason }),
  InitiativeCompleted: (context, { data }) => ({ ...context, outcome: data.result }),
  InitiativeMandated: (context, { data }) => ({ ...context, mandate: data }),
  WorkBegun: same,
  ImplementationBegun: same,
  LeadFrameSet: (context, { data: { frame, meetingOn, deadline, clusters } }) => ({
    ...context,
    // An answer was to the frame it was given on; a new frame asks anew.
    call: {
      frame,
      meetingOn,
      ...(deadline && { deadline }),
      clusters: clusters.map((cluster) => ({ ...cluster, answer: 'waiting' })),
    },
  }),
  ClusterVolunteered: (context, { data: { cluster, offer } }) => answered(context, cluster, 'volunteered', offer),
  ClusterDeclinedLead: (context, { data: { cluster, reason } }) => answered(context, cluster, 'declined', reason),
  LeadCallClosed: same,
  LeadAssigned: (context, { data }) => ({ ...context, leadCluster: data.cluster }),
  InitiativePlaced: (context, { data: { level, meetingOn } }) => ({
    ...begunAnew(context),
    level,
    levelChanges: [...(context.levelChanges ?? []), { from: context.level, meetingOn }],
  }),
  DevelopmentBegun: same,
  TestingBegun: same,
  EvaluationBegun: same,
  ScalingRecommended: (context, { data }) => ({ ...context, recommendation: data }),
  ScalingDecided: (context, { data: { outcome, meetingOn, clusters, reason } }) =>
    outcome === 'scale'
      ? {
          ...context,
          scaling: { meetingOn, clusters: clusters.map((cluster) => ({ ...cluster, status: 'notStarted' })) },
        }
      : { ...context, ...(reason && { outcome: reason }) },
  ClusterPreparing: (context, { data }) => scaled(context, data.cluster, { status: 'preparing' }),
  ClusterRolledOut: (context, { data }) => scaled(context, data.cluster, { status: 'rolledOut', rolledOutOn: data.on }),
  ClusterDeclinedScaling: (context, { data }) =>
    scaled(context, data.cluster, { status: 'declined', reason: data.reason }),
  FreeStatusRequested: (context, { data: { year, deadline, clusters } }) => ({
    ...context,
    statuses: [...(context.statuses ?? []), { year, deadline, clusters }],
  }),
  FreeStatusGiven: (context, { data: { year, cluster, status } }) => ({
    ...context,
    statuses: (context.statuses ?? []).map((one) =>
      one.year === year
        ? { ...one, clusters: one.clusters.map((each) => (each.id === cluster ? { ...each, status } : each)) }
        : one,
    ),
  }),
  ExperienceShared: (context, { data: { cluster, headline, experience } }) => ({
    ...context,
    experiences: [...(context.experiences ?? []), { cluster, headline, experience }],
  }),
};

/** On a new level nothing of the old one counts: neither mandate, lead, recommendation nor scaling. */
function begunAnew(context: InitiativeContext): InitiativeContext {
  const { mandate: _mandate, call: _call, leadCluster: _lead, recommendation: _advice, ...rest } = context;
  const { scaling: _scaling, ...kept } = rest;
  return kept;
}

function answered(
  context: InitiativeContext,
  cluster: string,
  answer: CalledCluster['answer'],
  words: string,
): InitiativeContext {
  const { call } = context;
  if (call === undefined) return context;
  const clusters = call.clusters.map((one) => (one.id === cluster ? { ...one, answer, words } : one));
  return { ...context, call: { ...call, clusters } };
}

function scaled(context: InitiativeContext, cluster: string, progress: Partial<ScalingCluster>): InitiativeContext {
  const { scaling } = context;
  if (scaling === undefined) return context;
  const clusters = scaling.clusters.map((one) => (one.id === cluster ? { ...one, ...progress } : one));
  return { ...context, scaling: { ...scaling, clusters } };
}
