import type { OrganisationState } from '#organisation/organisation.js';
import { initiativeLevels, visionAreas } from '#procedures/initiative/commands.js';
import type { InitiativeContext } from '#procedures/initiative/context.js';
import { callAnswers, priorities } from '#procedures/initiative/words.js';
import { type PlanContext, missingFollowUps } from '#procedures/plan/context.js';
import { followUpLevels } from '#procedures/plan/words.js';
import type { FoldedRun } from '#read-models/queries/folded-runs.js';
import { knownBody } from './known-body.js';
import { columnOf, planColumns } from './plan-columns.js';

type Planned = FoldedRun<PlanContext>;

/** What the implementation plan is read from. */
export interface PlanSources {
  readonly plans: readonly Planned[];
  readonly initiatives: readonly FoldedRun<InitiativeContext>[];
  readonly organisation: OrganisationState;
}

const titled = (words: { readonly [key: string]: string }): object[] =>
  Object.entries(words).map(([key, title]) => ({ key, title }));

/** The implementation plans and every initiative, with where each stands, in which periods, and what is asked for. */
export function planOverview({ plans, initiatives, organisation }: PlanSources): object {
  return {
    columns: planColumns.map(({ key, title }) => ({ key, title })),
    areas: titled(visionAreas),
    levels: titled(initiativeLevels),
    plans: plans
      .toSorted((one, other) => (one.run.context.firstDay < other.run.context.firstDay ? -1 : 1))
      .map(({ summary, run: { context } }) => planLine(summary, context)),
    initiatives: initiatives
      .map((one) => initiativeLine(one, plans, organisation))
      .toSorted((one, other) => (one.periods[0]?.number ?? NO_NUMBER) - (other.periods[0]?.number ?? NO_NUMBER)),
  };
}

const NO_NUMBER = 1_000;

function planLine({ id, title, states, ended }: Planned['summary'], context: PlanContext): object {
  const begun = states.includes('inForce') || states.includes('concluded');
  return {
    id,
    title: context.title,
    period: context.period,
    firstDay: context.firstDay,
    lastDay: context.lastDay,
    stateTitle: title,
    concluded: ended,
    missingFollowUps: (begun ? missingFollowUps(context) : []).map(
      ({ year, level }) => `${followUpLevels[level]} opfølgning for ${year}`,
    ),
  };
}

function initiativeLine(
  { summary, run: { context } }: FoldedRun<InitiativeContext>,
  plans: readonly Planned[],
  organisation: OrganisationState,
) {
  const { visionArea, level, levelNote, leadCluster, nextStep, priority, paused, call, outcome } = context;
  const body = (id: string) => knownBody(organisation, id);
  return {
    id: summary.id,
    title: context.title,
    area: visionArea,
    level,
    ...(levelNote && { levelNote }),
    isNew: context.isNew,
    column: columnOf(summary.states),
    stateTitle: summary.title,
    ended: summary.ended,
    periods: periodsOf(context, plans),
    ...(leadCluster && { leadCluster: body(leadCluster) }),
    ...(nextStep && { nextStep: nextStep.nextStep }),
    ...(nextStep?.responsible && { responsible: body(nextStep.responsible) }),
    ...(priority && { priority: priorities[priority] }),
    ...(paused && { paused }),
    ...(call && { call: { ...call, clusters: call.clusters.map(answered) } }),
    ...(outcome && { outcome }),
    nextDueAt: summary.nextDueAt,
  };
}

function answered({ id, name, answer }: NonNullable<InitiativeContext['call']>['clusters'][number]): object {
  return { id, name: name ?? id, answer, answerTitle: callAnswers[answer] };
}

/** The periods an initiative is a line of a plan in, oldest first, with the plan's days where there is such a plan. */
function periodsOf({ earlierPlans = [], plan }: InitiativeContext, plans: readonly Planned[]) {
  return [...earlierPlans, ...(plan ? [plan] : [])].map(({ period, number, plan: id }) => {
    const run = plans.find((one) => one.run.id === id || one.run.context.period === period)?.run;
    const { firstDay, lastDay } = run?.context ?? yearsOf(period);
    return { period, number, ...(run && { plan: run.id }), ...(firstDay && lastDay && { firstDay, lastDay }) };
  });
}

/** `2024-2025` as days. */
function yearsOf(period: string): { readonly firstDay?: string; readonly lastDay?: string } {
  const years = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(period);
  return years ? { firstDay: `${years[1]}-01-01`, lastDay: `${years[2] ?? years[1]}-12-31` } : {};
}
