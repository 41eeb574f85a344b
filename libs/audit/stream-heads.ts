import type { EventStore } from '#engine/event-store.js';
import type { RecordedEvent } from '#engine/event.js';
import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import { verifyStep } from '#engine/replay.js';

/** A stream in which something was wrong is judged no further. */
export const BROKEN = Symbol('broken');
/** A stream that does not hold any more what was verified of it. */
export const CHANGED = Symbol('changed');

/** All that must be kept of a stream to go on with it later: where it stood, or null when it was broken. */
export type SavedHead =
  readonly [stream: string, revision: number, hash: string] | readonly [stream: string, broken: null];

/** How far each stream has been verified. */
export interface StreamHeads {
  readonly size: () => number;
  /** Makes the runs ready that these events go on with, and lets go of those not used for longest. */
  readonly prepare: (events: readonly RecordedEvent[]) => Promise<void>;
  /** The run as its last event left it; undefined before the first. */
  readonly before: (stream: string) => Run | typeof BROKEN | typeof CHANGED | undefined;
  readonly keep: (stream: string, run: Run | typeof BROKEN) => void;
  readonly saved: () => SavedHead[];
}

interface Head {
  readonly revision: number;
  readonly hash: string;
}

export interface StreamHeadsOptions {
  /** Reads a stream anew. Undefined: every run is kept. */
  readonly readStream: EventStore['readStream'] | undefined;
  readonly registry: Registry;
  /** Folded runs kept besides those of one page. */
  readonly capacity: number;
  readonly saved?: readonly SavedHead[];
}

/**
 * Keeps the folded runs in use, and of all others only where they stood: some hundred bytes each. One that goes on is
 * recomputed from its stream, and must come to the same hash.
 */
export function createStreamHeads({ readStream, registry, capacity, saved = [] }: StreamHeadsOptions): StreamHeads {
  const heads = new Map<string, Head | typeof BROKEN>(saved.map(headOf));
  const runs = new Map<string, Run>();

  async function refold(stream: string, { revision, hash }: Head): Promise<void> {
    let run: Run | undefined;
    for (const event of await readStream!(stream, { limit: revision + 1 })) {
      const step = verifyStep(run, event, registry);
      if ('problem' in step) return;
      run = step.run;
    }
    if (run?.revision === revision && run.hash === hash) runs.set(stream, run);
  }

  return {
    size: () => heads.size,
    async prepare(events) {
      if (readStream === undefined) return;
      for (const [stream] of runs) {
        if (runs.size <= capacity) break;
        runs.delete(stream);
      }
      for (const { stream } of events) {
        const head = heads.get(stream);
        if (head !== undefined && head !== BROKEN && !runs.has(stream)) await refold(stream, head);
      }
    },
    before(stream) {
      const head = heads.get(stream);
      if (head === undefined || head === BROKEN) return head;
      return runs.get(stream) ?? CHANGED;
    },
    keep(stream, run) {
      // Last in the order, as the one used last.
      runs.delete(stream);
      if (run !== BROKEN) runs.set(stream, run);
      heads.set(stream, run === BROKEN ? BROKEN : { revision: run.revision, hash: run.hash });
    },
    saved: () =>
      [...heads].map(([stream, head]) => (head === BROKEN ? [stream, null] : [stream, head.revision, head.hash])),
  };
}

function headOf([stream, revision, hash]: SavedHead): [string, Head | typeof BROKEN] {
  return [stream, revision === null || hash === undefined ? BROKEN : { revision, hash }];
}
