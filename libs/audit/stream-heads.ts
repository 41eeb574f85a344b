import type { EventStore } from '#engine/event-store.js';
import type { RecordedEvent } from '#engine/event.js';
import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import { verifyStep } from '#engine/replay.js';
import { type SavedHead, openHeadTable } from './head-table.js';
import { heapSize } from './heap-size.js';

/** A stream in which something was wrong is judged no further. */
export const BROKEN = Symbol('broken');
/** A stream that does not hold any more what was verified of it. */
export const CHANGED = Symbol('changed');

/** How far each stream has been verified. */
export interface StreamHeads {
  readonly size: () => number;
  /** The run as its last event left it; undefined before the first. @throws StoreUnavailable */
  readonly before: (stream: string) => Promise<Run | typeof BROKEN | typeof CHANGED | undefined>;
  /** What an event made of its run. Lets go of the runs not used for longest, when they take too much together. */
  readonly keep: (event: RecordedEvent, run: Run | typeof BROKEN) => void;
  /** Every stream, read as it is asked for. */
  readonly saved: () => Iterable<SavedHead>;
  readonly close: () => void;
}

export interface StreamHeadsOptions {
  /** Reads a stream anew. Undefined: every run is kept in memory. */
  readonly readStream: EventStore['readStream'] | undefined;
  readonly registry: Registry;
  /** How much the folded runs may take in memory together, in bytes; the one used last is kept whatever it takes. */
  readonly capacity: number;
  readonly saved?: Iterable<SavedHead>;
}

interface Kept {
  readonly run: Run;
  /** What its events hold, since what a run holds comes from them. */
  readonly bytes: number;
}

/** A run of one event, but for what the event holds. */
const RUN_BYTES = 2_000;
/** Events read at once when a run is folded anew. */
const PAGE = 200;

/**
 * Keeps the folded runs in use, as many as there is room for, and of all others only where they stood, in a temporary
 * file. One that goes on is recomputed from its stream, and must come to the same hash.
 * @throws Refusal `no-working-space`, as every call may
 */
export function createStreamHeads({ readStream, registry, capacity, saved = [] }: StreamHeadsOptions): StreamHeads {
  const table = openHeadTable();
  for (const head of saved) table.put(head);
  const runs = new Map<string, Kept>();
  let bytes = 0;

  async function refold(stream: string, revision: number, hash: string): Promise<Run | typeof CHANGED> {
    let run: Run | undefined;
    let taken = RUN_BYTES;
    for (let from = 0; readStream !== undefined && from <= revision; from += PAGE) {
      const events = await readStream(stream, { from, limit: Math.min(PAGE, revision + 1 - from) });
      for (const event of events) {
        const step = verifyStep(run, event, registry);
        if ('problem' in step) return CHANGED;
        run = step.run;
        taken += heapSize(event.data);
      }
    }
    if (run?.revision !== revision || run.hash !== hash) return CHANGED;
    hold(stream, { run, bytes: taken });
    return run;
  }

  /** Last in the order, as the one used last. */
  function hold(stream: string, kept: Kept): void {
    drop(stream);
    runs.set(stream, kept);
    bytes += kept.bytes;
    if (readStream === undefined) return;
    for (const [oldest, { run }] of runs) {
      if (bytes <= capacity || oldest === stream) return;
      table.put([oldest, run.revision, run.hash]);
      drop(oldest);
    }
  }

  function drop(stream: string): void {
    bytes -= runs.get(stream)?.bytes ?? 0;
    runs.delete(stream);
  }

  function flush(): void {
    for (const [stream, { run }] of runs) table.put([stream, run.revision, run.hash]);
  }

  return {
    size() {
      flush();
      return table.count();
    },
    async before(stream) {
      const kept = runs.get(stream);
      if (kept) return kept.run;
      const [, revision, hash] = table.get(stream) ?? [];
      if (revision === undefined) return undefined;
      return revision === null || hash === undefined ? BROKEN : refold(stream, revision, hash);
    },
    keep(event, run) {
      const { stream } = event;
      if (run === BROKEN) {
        drop(stream);
        table.put([stream, null]);
        return;
      }
      hold(stream, { run, bytes: (runs.get(stream)?.bytes ?? RUN_BYTES) + heapSize(event.data) });
    },
    saved() {
      flush();
      return table.all();
    },
    close: table.close,
  };
}
