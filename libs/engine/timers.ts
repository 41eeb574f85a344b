import type { ArmedTimer } from './event.js';
import type { Instant } from './fact.js';
import type { Procedure } from './procedure.js';
import type { Step } from './machine.js';

/** The deadlines a transition armed and cancelled, as recorded in the event; absent where there are none. */
export interface TimerChanges {
  readonly armed?: readonly ArmedTimer[];
  readonly cancelled?: readonly string[];
}

/** What a step does to a run's deadlines; instants are computed once, from the context after the event. */
export function timerChanges(
  procedure: Procedure,
  step: Step,
  current: readonly ArmedTimer[],
  after: { readonly context: unknown; readonly at: Instant },
): TimerChanges {
  if (step.timers.length === 0) return {};
  const armed = new Map<string, ArmedTimer>();
  const touched = new Set<string>();
  for (const { kind, timer: id } of step.timers) {
    touched.add(id);
    armed.delete(id);
    const { command, due } = procedure.timers[id]!;
    const dueAt = kind === 'arm' ? due(after.context, after.at) : undefined;
    if (dueAt !== undefined) armed.set(id, { id, command, dueAt });
  }
  const cancelled = current.map(({ id }) => id).filter((id) => touched.has(id) && !armed.has(id));
  return {
    ...(armed.size > 0 && { armed: [...armed.values()] }),
    ...(cancelled.length > 0 && { cancelled }),
  };
}
