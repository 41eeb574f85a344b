import type { RecordedEvent } from './event.js';
import type { EventStore } from './event-store.js';
import { evolveAll, fold, streamOf } from './fold.js';
import type { Ref, Run } from './procedure.js';
import { createRecentlyUsed } from './recently-used.js';
import type { Registry } from './registry.js';

/** Loads runs from their streams. */
export interface Runs {
  /** The run as it is now; undefined when its stream does not exist. */
  load(ref: Ref): Promise<Run | undefined>;
  /** Tells what an event made of a run, so that the next load only reads what came after. */
  remember(run: Run, event: RecordedEvent): void;
  /**
   * Whether a request with an idempotency key may already have become the event with this id; false is certain of the
   * run as it was last loaded.
   */
  mayHold(ref: Ref, id: string): boolean;
}

interface Kept {
  readonly run: Run;
  /** Ids of the events that answer a request with an idempotency key. */
  readonly keyed: Set<string> | undefined;
}

/**
 * Runs, of which those used last are kept folded; a hit reads only the tail of its stream, so another process's events
 * are seen. The cache is never trusted for concurrency: appends carry the exact revision.
 * @param least how many are certain to be kept; at most twice as many are
 */
export function createRuns(store: EventStore, registry: Registry, least = 5_000): Runs {
  const kept = createRecentlyUsed<Kept>(least);

  return {
    async load(ref) {
      const stream = streamOf(ref);
      const known = kept.get(stream);
      const events = await store.readStream(stream, { from: (known?.run.revision ?? -1) + 1 });
      const run = known ? evolveAll(known.run, events, registry) : fold(events, registry);
      if (run && events.length > 0) kept.set(stream, { run, keyed: withKeys(known?.keyed, events) });
      return run;
    },
    remember(run, event) {
      const known = kept.get(event.stream);
      // Whatever came before is not known any more: the next load reads it.
      if (known ? known.run.revision >= event.revision : event.revision > 0) return;
      kept.set(event.stream, { run, keyed: withKeys(known?.keyed, [event]) });
    },
    mayHold(ref, id) {
      const known = kept.get(streamOf(ref));
      return known ? (known.keyed?.has(id) ?? false) : true;
    },
  };
}

function withKeys(keyed: Set<string> | undefined, events: readonly RecordedEvent[]): Set<string> | undefined {
  for (const { id, metadata } of events) if (metadata.request !== undefined) (keyed ??= new Set()).add(id);
  return keyed;
}
