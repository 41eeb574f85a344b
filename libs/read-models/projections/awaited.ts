import { seatsFor } from '#engine/authorise.js';
import type { Awaited, SeatQuery } from '#engine/procedure.js';
import type { WorklistRow } from '../tables/worklist-row.js';
import type { Step } from './folding.js';
import type { Labelled } from './labels.js';

/** What a run awaits, and since when each task has been awaited. */
export interface Waiting {
  readonly awaited: readonly Awaited[];
  readonly since: ReadonlyMap<string, string>;
}

/** What a run awaits after an event: a task that was awaited before keeps its time. Nothing once the run has ended. */
export function waitingAfter({ since }: Pick<Waiting, 'since'>, { event, installed, run, to }: Step): Waiting {
  const awaited = to.ended ? [] : installed.procedure.awaits(run, to.keys);
  const same = awaited.length === since.size && awaited.every((item) => since.has(taskOf(item)));
  if (same) return { awaited, since };
  return {
    awaited,
    since: new Map(awaited.map((item) => [taskOf(item), since.get(taskOf(item)) ?? event.metadata.recordedAt])),
  };
}

/**
 * One row for each seat that may do each task; a task that nobody may do has one with an empty function, to be seen.
 * @throws Error when a task's command does not exist
 */
export function rowsOf(step: Step, { awaited, since }: Waiting, labelled: Labelled): WorklistRow[] {
  const { event, installed, run, to } = step;
  const { label, sortLabel } = labelled(installed.procedure.label(run.context));
  const shared = { stream: event.stream, procedure: run.procedure, id: run.id, label, sortLabel, stateTitle: to.title };
  const rows = awaited.flatMap((item) => {
    const task = taskOf(item);
    const command = installed.procedure.commands[item.command];
    if (!command) throw new Error(`${installed.definition} awaits ${item.command}, which is no command`);
    const seats = seatsFor(command.mandate, run).filter(({ side }) => !item.side || !side || side === item.side);
    return (seats.length > 0 ? seats : [NOBODY]).map((seat) => ({
      ...shared,
      task,
      command: item.command,
      commandTitle: command.title,
      function: seat.function,
      body: seat.body ?? null,
      side: seat.side ?? item.side ?? null,
      dueAt: item.dueAt ?? null,
      since: since.get(task)!,
    }));
  });
  return rows.map((row, line) => ({ ...row, line }));
}

const NOBODY: SeatQuery = { function: '' };

function taskOf({ command, side }: Awaited): string {
  return side === undefined ? command : `${command}/${side}`;
}
