import { effective, isoDay } from '../words/dates.js';
import { Deadline } from './deadline.js';

interface DayDeadlineProps {
  readonly day: string | undefined;
  /** What it was for is over, so that nobody is late. */
  readonly over?: boolean;
}

/** The last day for something; how near it is, as long as that matters. */
export function DayDeadline({ day, over = false }: DayDeadlineProps) {
  if (day === undefined) return 'Ikke fastsat';
  return over ? effective(day) : <Deadline dueAt={endOf(day)} />;
}

/** The midnight that ends a Danish day: 22 UTC in summer, 23 in winter. */
function endOf(day: string): string {
  const summer = `${day}T22:00:00Z`;
  return isoDay(summer) > day ? summer : `${day}T23:00:00Z`;
}
