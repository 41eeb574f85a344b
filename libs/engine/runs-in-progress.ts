import { START, type RecordedEvent } from './event.js';
import type { EventStore } from './event-store.js';
import { fold } from './fold.js';
import type { Run } from './procedure.js';
import type { Installed, Registry } from './registry.js';

/** A run with the definition it is on. */
export interface InstalledRun {
  readonly installed: Installed;
  readonly run: Run;
}

const PAGE = 1_000;

/** Every run that has not ended, in the order they began, as the log has them: a list may be behind. */
export async function runsInProgress(store: EventStore, registry: Registry): Promise<InstalledRun[]> {
  const found: InstalledRun[] = [];
  for (const stream of await openStreams(store, registry)) {
    const run = fold(await store.readStream(stream), registry);
    if (run !== undefined) found.push({ installed: registry.version(run.definition), run });
  }
  return found.filter(({ installed, run }) => !installed.chart.ended(run.value));
}

async function openStreams(store: EventStore, registry: Registry): Promise<string[]> {
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
