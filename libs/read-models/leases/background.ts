import type { EventStore } from '#engine/event-store.js';
import type { Instant } from '#engine/fact.js';
import type { Handle } from '#engine/handle.js';
import type { Policy } from '#engine/policy.js';
import type { Registry } from '#engine/registry.js';
import { type ClockOptions, startClock } from '../clock/start.js';
import type { Waiting } from '../clock/waiting.js';
import { chunks } from '../database/chunks.js';
import { startPolicies } from '../policies/start.js';
import { startProjections } from '../runner/start.js';
import type { ReadModels } from '../tables/tables.js';
import type { Fence } from './fence.js';
import { type Candidacy, type Duty, standFor } from './lead.js';

/** All background work, of which this process does what no other leads. */
export interface Background {
  /** What it leads now: `projections`, `policy-<name>`, `clock`, and the duties besides. */
  leading(): readonly string[];
  /** Danish: why something that it leads stands still, if it does. */
  failure(): string | undefined;
  /** Stops all of it and lets other processes lead at once. */
  stop(): Promise<void>;
}

export interface BackgroundOptions {
  readonly db: ReadModels;
  readonly store: EventStore;
  readonly registry: Registry;
  readonly policies: readonly Policy[];
  readonly handle: Handle;
  readonly now: () => Instant;
  /** Of the process, as no other calls itself. */
  readonly holder: string;
  /** How long a leader that does not answer keeps its work, in milliseconds. */
  readonly leaseMs: number;
  /** What else one process does at a time, by the name of its lease. */
  readonly duties?: { readonly [name: string]: (fence: Fence) => Promise<Duty> };
  readonly clock?: Pick<ClockOptions, 'waitForProjections' | 'intervalMs'>;
  readonly onError: (error: unknown) => void;
}

interface Work extends Duty {
  failure?(): string | undefined;
}

/** Stands for the lead of the projections, of each policy and of the clock, and does what it wins. */
export function startBackground(options: BackgroundOptions): Background {
  const { db, store, registry, policies, handle, now, holder, leaseMs, clock, duties = {}, onError } = options;
  const candidacies = new Map<string, Candidacy>();
  const working = new Map<string, Work>();

  function offer(name: string, begin: (fence: Fence) => Promise<Work>): void {
    const onChange = (work: Work | undefined): void => void (work ? working.set(name, work) : working.delete(name));
    candidacies.set(name, standFor<Work>({ db, name, holder, lengthMs: leaseMs, begin, onError, onChange }));
  }

  offer('projections', (fence) => startProjections({ db, store, registry, fence, onError }));
  for (const policy of policies) {
    const tools = { db, store, registry, handle, onError, notesAtOnce: true, policies: [policy] };
    offer(`policy-${policy.name}`, (fence) => startPolicies({ ...tools, fence }));
  }
  offer('clock', async (fence) => {
    const onWaiting = (waiting: readonly Waiting[]): Promise<void> => tellOfWaiting(db, fence, waiting);
    return startClock({ ...clock, db, store, handle, now, fence, onWaiting, onError });
  });
  for (const [name, begin] of Object.entries(duties)) offer(name, begin);

  return {
    leading: () => [...candidacies].filter(([, candidacy]) => candidacy.leading()).map(([name]) => name),
    failure: () => [...working.values()].map((work) => work.failure?.()).find((reason) => reason !== undefined),
    async stop() {
      await Promise.all([...candidacies.values()].map((candidacy) => candidacy.stop()));
    },
  };
}

/** Other processes show what the clock could not fire, and why. */
async function tellOfWaiting(db: ReadModels, fence: Fence, waiting: readonly Waiting[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await fence(trx);
    await trx.deleteFrom('refusedDeadlines').execute();
    const rows = waiting.map(({ stream, timer, dueAt, reason }) => ({ stream, timer, dueAt, reason }));
    for (const some of chunks(rows)) await trx.insertInto('refusedDeadlines').values(some).execute();
  });
}
