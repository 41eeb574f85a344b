import { seatsFor } from './authorise.js';
import type { RecordedEvent } from './event.js';
import { START } from './event.js';
import type { EventStore } from './event-store.js';
import { fold } from './fold.js';
import type { OpenRun } from './policy.js';
import type { Installed, Registry } from './registry.js';
import type { Run } from './procedure.js';

const PAGE = 1_000;

/** A run with the definition it is on. */
export interface InstalledRun {
  readonly installed: Installed;
  readonly run: Run;
}

/**
 * Every run that has not ended, in the order they began, read from the log itself: read models may be behind, and a run
 * that is missed is one that nobody carries on. Only the runs that are open are folded.
 */
export async function openRuns(store: EventStore, registry: Registry): Promise<InstalledRun[]> {
  const found: InstalledRun[] = [];
  for (const stream of await openStreams(store, registry)) {
    const run = fold(await store.readStream(stream), registry);
    if (run === undefined) continue;
    const installed = registry.version(run.definition);
    // It may have ended while the others were read.
    if (!installed.chart.ended(run.value)) found.push({ installed, run });
  }
  return found;
}

/** A run with what a sweep is told of it. */
export function asSwept({ installed: { procedure }, run }: InstalledRun): OpenRun {
  const mandates = Object.values(procedure.commands).map(({ mandate }) => mandate);
  const bodies = mandates.flatMap((mandate) => seatsFor(mandate, run)).flatMap(({ body }) => body ?? []);
  return { run, label: procedure.label(run.context), bodies: new Set(bodies) };
}

async function openStreams(store: EventStore, registry: Registry): Promise<readonly string[]> {
  const open = new Map<string, boolean>();
  let after = START;
  for (;;) {
    const events: readonly RecordedEvent[] = await store.readAll({ after, limit: PAGE });
    for (const { stream, position, metadata } of events) {
      open.set(stream, !registry.version(metadata.definition).chart.ended(metadata.to));
      after = position;
    }
    if (events.length < PAGE) return [...open].filter(([, isOpen]) => isOpen).map(([stream]) => stream);
  }
}
