import type { EventStore } from '#engine/event-store.js';
import { streamOf } from '#engine/fold.js';
import type { Handle } from '#engine/handle.js';
import type { CommandRequest } from '#engine/request.js';
import { seedRequests } from './requests.js';

/** How far the seed has come. */
export interface SeedProgress {
  readonly done: number;
  readonly total: number;
}

export interface Seeding {
  readonly handle: Handle;
  /** Called after each command. */
  readonly onProgress?: (progress: SeedProgress) => void;
}

/** What the seed consists of, and how much of it this call wrote. */
export interface SeedSummary {
  /** Runs and events of each procedure, whoever wrote them. */
  readonly procedures: { readonly [procedure: string]: { readonly runs: number; readonly events: number } };
  /** Events written by this call. */
  readonly written: number;
  /** Events that an earlier call had written. */
  readonly alreadyThere: number;
}

/**
 * Fills a store through the same door as everyone else. Each command has a key of its own, so a seed that was
 * interrupted goes on where it stopped, and a second one writes nothing.
 * @throws Error (Danish) naming the command that was refused; what came before it stays, and the next call goes on.
 */
export async function seed({ handle, onProgress }: Seeding): Promise<SeedSummary> {
  const requests = seedRequests();
  let written = 0;
  for (const [index, request] of requests.entries()) {
    const { replayed } = await handle(request).catch((error: unknown) => stopped(request, error));
    if (!replayed) written += 1;
    onProgress?.({ done: index + 1, total: requests.length });
  }
  return { procedures: countByProcedure(requests), written, alreadyThere: requests.length - written };
}

/** Whether the seed has been written to its end: looks at the last event of the stream it ends in, nothing else. */
export async function isSeeded(store: EventStore): Promise<boolean> {
  const streams = seedRequests().map(streamOf);
  const stream = streams.at(-1)!;
  const [last] = await store.readStream(stream, { direction: 'backwards', limit: 1 });
  return last !== undefined && last.revision >= streams.filter((name) => name === stream).length - 1;
}

function countByProcedure(requests: readonly CommandRequest[]): SeedSummary['procedures'] {
  const counts: { [procedure: string]: { runs: number; events: number } } = {};
  const streams = new Set<string>();
  for (const request of requests) {
    const count = (counts[request.procedure] ??= { runs: 0, events: 0 });
    count.events += 1;
    if (!streams.has(streamOf(request))) count.runs += 1;
    streams.add(streamOf(request));
  }
  return counts;
}

function stopped({ command, procedure, id }: CommandRequest, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new Error(`Grunddata kunne ikke skrives færdig: ${command} på ${procedure} »${id}« blev afvist. ${reason}`, {
    cause: error,
  });
}
