import { inDanish } from '#calendar/in-danish.js';
import { danishDay, endOfDanishDay, isDay } from '#engine/calendar.js';
import type { ArmedTimer, RecordedEvent } from '#engine/event.js';
import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import type { RecomputedStep } from './recompute.js';

/**
 * How a deadline ended. `met`: what was awaited was done in time. `fired`: it passed, and the clock gave its command.
 * `late`: it passed, and something was recorded after it, before the clock gave its command. `moved`: it was set anew.
 * `cancelled`: there was no use for it any more. `running`: it has not passed yet. `overdue`: it has passed, and
 * nothing has come of it.
 */
export type Ending = 'met' | 'fired' | 'late' | 'moved' | 'cancelled' | 'running' | 'overdue';

/** A deadline from the step that armed it to the one that ended it. */
export interface DeadlineCourse extends ArmedTimer {
  /** Revision of the step that armed it. */
  readonly armedAt: number;
  readonly ending: Ending;
  /** Revision of the step that ended it; absent while it runs. */
  readonly endedAt?: number;
  /** Danish, one sentence. */
  readonly text: string;
}

/** Every deadline of a run, in the order they were armed. */
export function deadlineCourses(steps: readonly RecomputedStep[], registry: Registry, now: string): DeadlineCourse[] {
  const courses: DeadlineCourse[] = [];
  const running = new Map<string, ArmedTimer & { readonly armedAt: number }>();
  const end = (id: string, step: RecomputedStep, ending: Ending): void => {
    const timer = running.get(id);
    if (timer === undefined) return;
    running.delete(id);
    const { revision, metadata } = step.event;
    courses.push({ ...timer, ending, endedAt: revision, text: textOf(timer, ending, metadata.recordedAt) });
  };
  for (const step of steps) {
    // What cannot be read has no deadlines to tell of.
    if (step.after === undefined) continue;
    const { armed = [], cancelled = [] } = step.event.metadata;
    const fired = firedBy(step, [...running.values()], registry);
    if (fired) end(fired, step, 'fired');
    for (const id of cancelled) end(id, step, endingOf(step, running.get(id), registry));
    for (const timer of armed) {
      end(timer.id, step, endingOf(step, running.get(timer.id), registry, 'moved'));
      running.set(timer.id, { ...timer, armedAt: step.event.revision });
    }
  }
  const left = [...running.values()].map((timer): DeadlineCourse => {
    const ending: Ending = timer.dueAt > now ? 'running' : 'overdue';
    return { ...timer, ending, text: textOf(timer, ending, now) };
  });
  return [...courses, ...left].toSorted((one, other) => one.armedAt - other.armedAt);
}

/** The deadline whose command the clock gave at this step. */
function firedBy(
  { event, before }: RecomputedStep,
  running: readonly ArmedTimer[],
  registry: Registry,
): string | undefined {
  if (event.metadata.mandate.function !== 'clock' || before === undefined) return undefined;
  const { recordedAt } = event.metadata;
  const given = running.filter(({ command, dueAt }) => {
    return dueAt <= recordedAt && factOf(command, before, registry) === event.type;
  });
  return given[0]?.id;
}

function factOf(command: string, run: Run, registry: Registry): string | undefined {
  return registry.version(run.definition).procedure.commands[command]?.fact;
}

function endingOf(
  step: RecomputedStep,
  timer: ArmedTimer | undefined,
  registry: Registry,
  otherwise: Ending = 'cancelled',
): Ending {
  if (timer === undefined || step.before === undefined) return otherwise;
  const { recordedAt, effectiveOn } = step.event.metadata;
  const inTime = effectiveOn !== undefined && isDay(effectiveOn) && endOfDanishDay(effectiveOn) <= timer.dueAt;
  if (timer.dueAt < recordedAt && !inTime) return 'late';
  return otherwise === 'cancelled' && wasAwaited(step.event, step.before, registry) ? 'met' : otherwise;
}

/** Whether the event is what somebody was to do: then a deadline that it ends was met, and not merely dropped. */
function wasAwaited(event: RecordedEvent, before: Run, registry: Registry): boolean {
  const { procedure, chart } = registry.version(before.definition);
  const awaited = procedure.awaits(before, chart.keys(before.value));
  return awaited.some(({ command }) => procedure.commands[command]?.fact === event.type);
}

function textOf({ dueAt }: ArmedTimer, ending: Ending, at: string): string {
  // A deadline at midnight belongs to the day before.
  const last = inDanish(danishDay(new Date(Date.parse(dueAt) - 1).toISOString()));
  const day = inDanish(danishDay(at));
  switch (ending) {
    case 'met':
      return `Overholdt: det, der ventedes på, skete ${day}; sidste dag var ${last}.`;
    case 'fired':
      return `Udløbet ${last}: uret gav kommandoen ${day}.`;
    case 'late':
      return `Sidste dag var ${last}, og først ${day} blev der registreret noget.`;
    case 'moved':
      return `Sat på ny ${day}; sidste dag var før ${last}.`;
    case 'cancelled':
      return `Bortfaldet ${day}, før den udløb; sidste dag var ${last}.`;
    case 'running':
      return `Løber endnu; sidste dag er ${last}.`;
    case 'overdue':
      return `Udløbet ${last}, uden at der er sket noget.`;
  }
}
