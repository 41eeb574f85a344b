import type { Fact } from '#engine/fact.js';
import type * as commands from './commands.js';

export type PlanOpened = Fact<'PlanOpened', commands.OpenPlan>;
export type InitiativeAdded = Fact<'InitiativeAdded', commands.AddToPlan & { readonly number: number }>;
export type InitiativeRemoved = Fact<'InitiativeRemoved', commands.RemoveFromPlan>;
export type PlanSubmitted = Fact<'PlanSubmitted', commands.SubmitPlan>;
export type PlanReturned = Fact<'PlanReturned', commands.ReturnPlan>;
export type PlanApproved = Fact<'PlanApproved', commands.ApprovePlan>;
export type PlanFollowedUp = Fact<'PlanFollowedUp', commands.RecordPlanFollowUp>;
export type NextPlanBegun = Fact<'NextPlanBegun', commands.BeginNextPlan>;
export type PlanConcluded = Fact<'PlanConcluded', commands.ConcludePlan>;

export type PlanFact =
  | PlanOpened
  | InitiativeAdded
  | InitiativeRemoved
  | PlanSubmitted
  | PlanReturned
  | PlanApproved
  | PlanFollowedUp
  | NextPlanBegun
  | PlanConcluded;
