import { endOfDanishDay, plusDays } from '#engine/calendar.js';
import type { Awaited, Run } from '#engine/procedure.js';
import { type PlanContext, missingFollowUps, nextPlanFrom } from './context.js';

/** What must happen next: the plan is finished and approved, followed up each year, and taken over by the next. */
export function awaits({ context }: Run<PlanContext>, states: readonly string[]): Awaited[] {
  const [state = ''] = states;
  if (state === 'drafting') return [{ command: context.lines.length === 0 ? 'AddToPlan' : 'SubmitPlan' }];
  if (state === 'ssuApproval') return [{ command: 'ApprovePlan' }];
  return state === 'inForce' ? running(context) : [];
}

/** A year is to be followed up before it ends; the next plan is due from the first moment of the second half-year. */
function running(context: PlanContext): Awaited[] {
  const [missing] = missingFollowUps(context);
  const followUp = missing && { command: 'RecordPlanFollowUp', dueAt: endOfDanishDay(`${missing.year}-12-31`) };
  const halfYear = endOfDanishDay(plusDays(nextPlanFrom(context), -1));
  const successor =
    context.next === undefined
      ? { command: 'BeginNextPlan', dueAt: halfYear }
      : { command: 'ConcludePlan', dueAt: endOfDanishDay(context.lastDay) };
  return [...(followUp ? [followUp] : []), successor];
}
