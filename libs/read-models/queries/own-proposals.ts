import { matches } from '#engine/authorise.js';
import { commandNamed } from '#engine/every-command.js';
import type { EventStore } from '#engine/event-store.js';
import { fold, streamOf } from '#engine/fold.js';
import { ownProposal } from '#engine/own-proposal.js';
import type { ActingSeat, Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import { type Task, seatsAwaited } from './worklist-for.js';

/** A task, and where none of a person's seats may do it, why not. */
export type OwnTask = Task & {
  /** Danish: it is to say yes to what the person, or the one they stand in for, has put forward. */
  readonly notYours?: string;
};

/**
 * Marks the tasks that await a person's seats but that the person may not do, since a yes to them is somebody else's.
 * Only runs of procedures where that can be are read, and each of them once.
 * @param seats the person's; each with the holder where they stand in
 */
export async function withOwnProposals(
  { store, registry }: { readonly store: Pick<EventStore, 'readStream'>; readonly registry: Registry },
  seats: readonly ActingSeat[],
  tasks: readonly Task[],
): Promise<OwnTask[]> {
  const runs = new Map<string, Run | undefined>();
  const marked: OwnTask[] = [];
  for (const task of tasks) {
    const stream = streamOf(task);
    const settles = mayBeOwn(registry, task);
    if (settles && !runs.has(stream)) runs.set(stream, fold(await store.readStream(stream), registry));
    const notYours = settles ? whyNot(runs.get(stream), task, seats, registry) : undefined;
    marked.push(notYours === undefined ? task : { ...task, notYours });
  }
  return marked;
}

function mayBeOwn(registry: Registry, { procedure, command }: Task): boolean {
  const versions = [...registry.newest(procedure).versions.values()];
  return versions.some((version) => commandNamed(version.procedure, command)?.settles !== undefined);
}

function whyNot(
  run: Run | undefined,
  task: Task,
  seats: readonly ActingSeat[],
  registry: Registry,
): string | undefined {
  if (run === undefined) return undefined;
  const { procedure } = registry.version(run.definition);
  const command = commandNamed(procedure, task.command);
  const mine = seats.filter((seat) => matches(seatsAwaited(task), seat));
  if (command === undefined || mine.length === 0) return undefined;
  const reasons = mine.map((seat) => ownProposal(procedure, command, run, seat));
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}
