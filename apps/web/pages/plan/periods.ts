import type { PlannedInitiative } from '../../api/overview-types.js';
import { effective } from '../../words/dates.js';

type Period = PlannedInitiative['periods'][number];

/** The first and the last day of the health agreement that the plans carry out. */
const FIRST_DAY = '2024-01-01';
const LAST_DAY = '2027-12-31';
export const YEARS = [2024, 2025, 2026, 2027] as const;

/** `2024-2025 (1. januar 2024 til 31. december 2025)`. */
export function periodText({ period, firstDay, lastDay }: Period): string {
  return firstDay && lastDay ? `${period} (${effective(firstDay)} til ${effective(lastDay)})` : period;
}

/** How far along the agreement's four years a day is, in percent; those outside are at an end. */
export function placeOf(day: string): number {
  const [first, last] = [Date.parse(FIRST_DAY), Date.parse(LAST_DAY)];
  return Math.min(100, Math.max(0, ((Date.parse(day) - first) / (last - first)) * 100));
}
