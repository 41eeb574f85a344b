import type { Instant } from '#engine/fact.js';
import type { RecordPlanFollowUp } from './commands.js';
import { followUpLevels } from './words.js';

/** A line of the plan: an initiative by its id, and its number. */
export interface PlanLine {
  readonly initiative: string;
  readonly number: number;
}

export interface PlanContext {
  readonly title: string;
  readonly period: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly follows?: string;
  readonly lines: readonly PlanLine[];
  readonly remarks: readonly { readonly at: Instant; readonly remarks: string }[];
  readonly followUps: readonly RecordPlanFollowUp[];
  /** The plan that takes over, once its drafting has begun. */
  readonly next?: string;
  readonly conclusion?: string;
  readonly carriedOver?: readonly string[];
}

export const begin: PlanContext = {
  title: '',
  period: '',
  firstDay: '',
  lastDay: '',
  lines: [],
  remarks: [],
  followUps: [],
};

/** A year of the plan that nobody has followed up on one of the levels. */
export type MissingFollowUp = Pick<RecordPlanFollowUp, 'year' | 'level'>;

/** Every year of the plan on both levels, less what has been followed up; oldest first. */
export function missingFollowUps(context: PlanContext): MissingFollowUp[] {
  const [first, last] = [context.firstDay, context.lastDay].map((day) => Number(day.slice(0, 4))) as [number, number];
  const years = Array.from({ length: last - first + 1 }, (_none, index) => first + index);
  const levels = Object.keys(followUpLevels) as MissingFollowUp['level'][];
  return years
    .flatMap((year) => levels.map((level) => ({ year, level })))
    .filter(({ year, level }) => !context.followUps.some((one) => one.year === year && one.level === level));
}

/** The first day of the second half of the last year, when the next plan is to be drafted. */
export function nextPlanFrom({ lastDay }: PlanContext): string {
  return `${lastDay.slice(0, 4)}-07-01`;
}
