import type { RecordedEvent } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { evolve, fold, refOf, unopened } from '#engine/fold.js';
import type { Run } from '#engine/procedure.js';
import { createRecentlyUsed } from '#engine/recently-used.js';
import type { Registry } from '#engine/registry.js';
import type { ReadModels } from '../tables/tables.js';
import { keptRuns } from './kept-runs.js';
import { type Understand, type Understood, createUnderstand } from './understand.js';
import { Unreadable, reading } from './unreadable.js';

/** Runs kept in memory at least. More cost more in collecting garbage than fetching the others' rows does. */
export const KEPT = 1_000;

/** An event with its run as the event left it. */
export interface Step extends Understood {
  readonly run: Run;
}

/** The steps of some events by stream, each stream's in order; no stream without any. */
export type Steps = ReadonlyMap<string, readonly Step[]>;

/** Folds events in log order, each upon the run as the event before it in its stream left it. */
export interface Folding {
  /** Folds once, however many ask for the same list. @throws Unreadable */
  fold(events: readonly RecordedEvent[]): Promise<Steps>;
}

export interface FoldingOptions {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly registry: Registry;
  /** Where runs that are not in memory are looked for. */
  readonly table: string;
  /** Shared with others who read the same events; one of its own by default. */
  readonly understand?: Understand;
  /** Runs kept in memory at least, of those used last; at most twice as many are. Default `KEPT`. */
  readonly least?: number;
}

/**
 * A run is taken from memory, else from its row, else from its stream; the first that stands exactly before the event.
 * So neither a restart nor a failed transaction can make it fold upon the wrong thing.
 */
export function createFolding(options: FoldingOptions): Folding {
  const { db, store, registry, table, understand = createUnderstand(registry), least = KEPT } = options;
  const kept = createRecentlyUsed<Run>(least);
  let latest: { readonly events: readonly RecordedEvent[]; readonly steps: Promise<Steps> } | undefined;

  async function foldAll(events: readonly RecordedEvent[]): Promise<Steps> {
    const understood = understand(events);
    const runs = await startingPoints(events);
    const steps = new Map<string, Step[]>();
    for (const each of understood) {
      const { stream } = each.event;
      const step = next(each, runs.get(stream));
      runs.set(stream, step.run);
      const earlier = steps.get(stream);
      if (earlier) earlier.push(step);
      else steps.set(stream, [step]);
    }
    for (const [stream, run] of runs) kept.set(stream, run);
    return steps;
  }

  function next(understood: Understood, known: Run | undefined): Step {
    const { event, installed } = understood;
    const run = known ?? unopened(installed, refOf(event.stream).id);
    if (event.revision !== run.revision + 1) {
      throw new Unreadable(event, `revision ${run.revision + 1} af forløbet mangler i loggen.`);
    }
    return { ...understood, run: reading(event, () => evolve(run, event, registry)) };
  }

  async function startingPoints(events: readonly RecordedEvent[]): Promise<Map<string, Run>> {
    const runs = new Map<string, Run>();
    const missing: RecordedEvent[] = [];
    for (const event of firstEvents(events)) {
      if (event.revision === 0) continue;
      const run = kept.get(event.stream);
      if (run?.revision === event.revision - 1) runs.set(event.stream, run);
      else missing.push(event);
    }
    const rows = await keptRuns(
      db,
      table,
      missing.map(({ stream }) => stream),
    );
    for (const event of missing) {
      const row = rows.get(event.stream);
      const run = row?.revision === event.revision - 1 ? row : await refold(event);
      if (run) runs.set(event.stream, run);
    }
    return runs;
  }

  async function refold(before: RecordedEvent): Promise<Run | undefined> {
    const events = await store.readStream(before.stream, { limit: before.revision });
    return reading(before, () => fold(events, registry));
  }

  return {
    fold(events) {
      if (latest?.events !== events) latest = { events, steps: foldAll(events) };
      return latest.steps;
    },
  };
}

function firstEvents(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const seen = new Set<string>();
  return events.filter(({ stream }) => !seen.has(stream) && seen.add(stream));
}
