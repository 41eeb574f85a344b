import { Deadline } from '../../parts/deadline.js';
import { effective } from '../../words/dates.js';

interface DayDeadlineProps {
  readonly day: string | undefined;
  /** What it was for is over, so that nobody is late. */
  readonly over: boolean;
}

/** The last day for something; how near it is, as long as that matters. */
export function DayDeadline({ day, over }: DayDeadlineProps) {
  if (day === undefined) return 'Ikke fastsat';
  // Late in the Danish evening, summer and winter: near enough to count days from.
  return over ? effective(day) : <Deadline dueAt={`${day}T21:59:00Z`} />;
}
