import type { EventStore } from './event-store.js';
import { evolveAll, fold, streamOf } from './fold.js';
import type { Ref, Run } from './procedure.js';
import type { Registry } from './registry.js';

/** Loads runs from their streams. */
export interface Runs {
  /** The run as it is now; undefined when its stream does not exist. */
  load(ref: Ref): Promise<Run | undefined>;
  /** Tells what a run became, so that the next load only reads what came after. */
  remember(run: Run): void;
}

/**
 * Runs with the latest `capacity` of them kept folded; a hit reads only the tail of its stream, so another process's
 * events are seen. The cache is never trusted for concurrency: appends carry the exact revision.
 */
export function createRuns(store: EventStore, registry: Registry, capacity = 10_000): Runs {
  const kept = new Map<string, Run>();

  function remember(stream: string, run: Run): void {
    kept.delete(stream);
    kept.set(stream, run);
    if (kept.size <= capacity) return;
    const [oldest] = kept.keys();
    kept.delete(oldest!);
  }

  return {
    async load(ref) {
      const stream = streamOf(ref);
      const known = kept.get(stream);
      const events = await store.readStream(stream, { from: (known?.revision ?? -1) + 1 });
      const run = known ? evolveAll(known, events, registry) : fold(events, registry);
      if (run && run !== known) remember(stream, run);
      return run;
    },
    remember: (run) => remember(streamOf(run), run),
  };
}
