import type { Metadata } from '#engine/event.js';
import { deadline } from './dates.js';

/** What an event did to its run's deadlines, a line for each. */
export function timerLines(
  { armed = [], cancelled = [] }: Pick<Metadata, 'armed' | 'cancelled'>,
  timers: { readonly [id: string]: { readonly title: string } },
): string[] {
  return [
    ...armed.map(({ id, dueAt }) => `Frist sat: ${timers[id]?.title ?? id}, ${deadline(dueAt)}`),
    ...cancelled.map((id) => `Frist bortfaldet: ${timers[id]?.title ?? id}`),
  ];
}
