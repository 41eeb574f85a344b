import { endOfDanishDay } from '#engine/calendar.js';
import type { Awaited, Run } from '#engine/procedure.js';
import { blockingEscalations } from '../escalatable.js';
import type { InitiativeContext } from './context.js';

/** What must happen next for the initiative to move on; nothing here while an escalation stops it. */
export function awaits({ context }: Run<InitiativeContext>, states: readonly string[]): Awaited[] {
  const [state = ''] = states;
  if (states.includes('paused') || state === 'pausedInPlan') return due('ResumeInitiative', context.paused?.until);
  if (blockingEscalations(context).length > 0) return [];
  const command = single[state];
  return command ? [{ command }] : (steps[state]?.(context) ?? []);
}

const single: { readonly [state: string]: string } = {
  proposed: 'IncludeInPlan',
  inPlan: 'StartInitiative',
  awaitingProcess: 'MandateInitiative',
  mandated: 'BeginInitiativeWork',
  underway: 'BeginInitiativeImplementation',
  implementing: 'CompleteInitiative',
  noVolunteer: 'PlaceInitiative',
  leadAssigned: 'BeginDevelopment',
  developing: 'BeginTesting',
  testing: 'BeginEvaluation',
  evaluating: 'RecommendScaling',
  recommended: 'DecideScaling',
};

const steps: { readonly [state: string]: (context: InitiativeContext) => Awaited[] } = {
  callForLead: ({ call }) => {
    if (call === undefined) return [{ command: 'SetLeadFrame' }];
    const has = (answer: string): boolean => call.clusters.some((cluster) => cluster.answer === answer);
    return [
      ...(has('waiting') ? [...due('VolunteerAsLead', call.deadline), ...due('DeclineLead', call.deadline)] : []),
      ...(has('volunteered') ? [{ command: 'AssignLead' }] : []),
    ];
  },
  scaling: ({ scaling }) => {
    const has = (status: string): boolean => scaling?.clusters.some((cluster) => cluster.status === status) === true;
    const open = [
      ...(has('notStarted') ? [{ command: 'PrepareScaling' }] : []),
      ...(has('preparing') ? [{ command: 'RollOutInCluster' }] : []),
    ];
    return open.length > 0 ? open : [{ command: 'CompleteInitiative' }];
  },
  free: ({ statuses = [] }) => {
    const open = statuses.find(({ clusters }) => clusters.some(({ status }) => status === undefined));
    if (open) return due('GiveFreeStatus', open.deadline);
    const latest = Math.max(...statuses.map(({ year }) => year));
    return due('RequestFreeStatus', statuses.length > 0 ? `${latest + 1}-12-31` : undefined);
  },
};

function due(command: string, day: string | undefined): Awaited[] {
  return [{ command, ...(day !== undefined && { dueAt: endOfDanishDay(day) }) }];
}
