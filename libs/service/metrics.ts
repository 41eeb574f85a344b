import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { type EventStore, OutcomeUnknown, StoreUnavailable, WrongExpectedRevision } from '#engine/event-store.js';
import type { Handle } from '#engine/handle.js';
import { Refusal } from '#engine/refusal.js';
import type { Registry as Procedures } from '#engine/registry.js';
import { namesOf } from './names-of.js';

/** What is counted in a process. No label holds anything of a person or a run: only names from the product itself. */
export interface Metrics {
  readonly registry: Registry;
  /** Counts an attempt at the store that is made again. */
  readonly retried: () => void;
  /** The same store, whose appends are timed. */
  readonly watchStore: (store: EventStore) => EventStore;
  /** The same way to give commands, which are counted. */
  readonly watchHandle: (handle: Handle, procedures: Procedures) => Handle;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Metrics of their own for each opened product, so that two in one process do not count together. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const commands = new Counter({
    name: 'sporskifte_commands_total',
    help: 'Commands given, by people, policies and the clock.',
    labelNames: ['procedure', 'command', 'outcome'],
    registers,
  });
  const appends = new Histogram({
    name: 'sporskifte_append_seconds',
    help: 'Time from an append was asked for until it was durable or refused.',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers,
  });
  const conflicts = new Counter({
    name: 'sporskifte_append_conflicts_total',
    help: 'Appends refused because somebody else had written to the run; the command is then decided anew.',
    registers,
  });
  const retries = new Counter({
    name: 'sporskifte_store_retries_total',
    help: 'Calls to EventStoreDB that were made again.',
    registers,
  });

  return {
    registry,
    retried: () => retries.inc(),
    watchStore: (store) => ({
      ...store,
      async append(...append) {
        const end = appends.startTimer();
        try {
          const appended = await store.append(...append);
          end({ outcome: 'written' });
          return appended;
        } catch (error) {
          if (error instanceof WrongExpectedRevision) conflicts.inc();
          end({ outcome: error instanceof WrongExpectedRevision ? 'conflict' : failureOf(error) });
          throw error;
        }
      },
    }),
    watchHandle: (handle, procedures) => async (request) => {
      const names = namesOf(request, procedures);
      try {
        const outcome = await handle(request);
        commands.inc({ ...names, outcome: outcome.replayed ? 'replayed' : 'accepted' });
        return outcome;
      } catch (error) {
        commands.inc({ ...names, outcome: error instanceof Refusal ? error.code : failureOf(error) });
        throw error;
      }
    },
  };
}

/** Adds a gauge that is read when somebody asks. What cannot be read then is left out, and the rest is answered. */
export function watch(
  { registry }: Metrics,
  { name, help, label }: { readonly name: string; readonly help: string; readonly label?: string },
  read: () => Promise<readonly (readonly [label: string, value: number])[]>,
): void {
  new Gauge({
    name,
    help,
    labelNames: label === undefined ? [] : [label],
    registers: [registry],
    async collect() {
      this.reset();
      const values = await read().catch(() => undefined);
      // Without labels a reset leaves a zero, which would be a lie.
      if (values === undefined && label === undefined) this.remove();
      for (const [of, value] of values ?? []) this.set(label === undefined ? {} : { [label]: of }, value);
    },
  });
}

function failureOf(error: unknown): string {
  if (error instanceof OutcomeUnknown) return 'outcome-unknown';
  return error instanceof StoreUnavailable ? 'store-unavailable' : 'unexpected';
}
