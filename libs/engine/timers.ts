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

/** The deadlines of the version and state that a run is moved to. */
interface NewTimers {
  /** Those that the states it goes to arm. */
  readonly declared: readonly string[];
  /** Those of them that are computed anew although they are armed. */
  readonly rearms: readonly string[];
  readonly after: { readonly context: unknown; readonly at: Instant };
}

/**
 * What a move to another version does to a run's deadlines. One that has been promised keeps its instant, also where
 * the new version sends another command for it; the rest are armed or cancelled as if the states had been entered now.
 */
export function timersMoved(procedure: Procedure, current: readonly ArmedTimer[], moved: NewTimers): TimerChanges {
  const demanded = moved.declared.flatMap((id): ArmedTimer[] => {
    const { command, due } = procedure.timers[id]!;
    const fresh = due(moved.after.context, moved.after.at);
    if (fresh === undefined) return [];
    const promised = moved.rearms.includes(id) ? undefined : current.find((timer) => timer.id === id);
    return [{ id, command, dueAt: promised?.dueAt ?? fresh }];
  });
  const armed = demanded.filter((timer) => !current.some((old) => isSame(old, timer)));
  const cancelled = current.map(({ id }) => id).filter((id) => !demanded.some((timer) => timer.id === id));
  return { ...(armed.length > 0 && { armed }), ...(cancelled.length > 0 && { cancelled }) };
}

function isSame(one: ArmedTimer, other: ArmedTimer): boolean {
  return one.id === other.id && one.command === other.command && one.dueAt === other.dueAt;
}
