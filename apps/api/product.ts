import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Position } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import { type Handle, type Rehearse, createHandle, createRehearse } from '#engine/handle.js';
import type { Procedure } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { type Registry, createRegistry } from '#engine/registry.js';
import { createRuns } from '#engine/runs.js';
import { type Proofs, openProofs } from '#audit/proof/open.js';
import { openSqliteStore } from '#event-store/sqlite/open.js';
import { type Directory, createDirectory } from '#organisation/directory.js';
import { policies } from '#procedures/policies/registry.js';
import { procedures } from '#procedures/registry.js';
import { type Clock, startClock } from '#read-models/clock/start.js';
import { openReadModels } from '#read-models/database/open.js';
import { type Policies, startPolicies } from '#read-models/policies/start.js';
import { type Projections, startProjections } from '#read-models/runner/start.js';
import type { ReadModels } from '#read-models/tables/tables.js';

/** How long a reader waits for its own act to become visible before it is told to try again. */
const PATIENCE_MS = 5_000;

/** How long the clock lets the read models follow; after that it goes by what they have, which does no harm. */
const CLOCK_PATIENCE_MS = 1_000;

/** Everything the HTTP layer speaks to, opened once for the process. */
export interface Product {
  readonly folder: string;
  readonly registry: Registry;
  readonly store: EventStore;
  readonly directory: Directory;
  readonly handle: Handle;
  readonly rehearse: Rehearse;
  readonly db: ReadModels;
  readonly projections: Projections;
  readonly policies: Policies;
  readonly clock: Clock;
  readonly proofs: Proofs;
  readonly production: boolean;
  readonly log: Logger;
  readonly now: () => string;
  /** How far the read models have come. */
  readonly upTo: () => Position;
  /** Waits until a position is visible in lists and has had its consequences. @throws Refusal when that takes too long */
  readonly caughtUp: (position: Position | undefined) => Promise<void>;
  /** Stops what runs by itself, then closes the store and the read models. */
  readonly close: () => Promise<void>;
}

export interface ProductOptions {
  readonly folder: string;
  readonly production: boolean;
  readonly log: Logger;
  /** Every version of every procedure. Default: those of the product. */
  readonly procedures?: readonly Procedure[];
  /** The time, ISO 8601 in UTC with milliseconds. Default: the machine's. */
  readonly now?: () => string;
  /** How often the clock looks for deadlines that have passed, in milliseconds; 0: only when asked to. Default: 1 s. */
  readonly clockIntervalMs?: number;
  /** Where the log's signing key lies. Default: in the data folder, made if need be. */
  readonly keyFile?: string | undefined;
}

/** Opens the product on a data folder: the log, the read models, the projections, the policies and the clock. */
export async function openProduct(options: ProductOptions): Promise<Product> {
  const { folder, production, log, now = () => new Date().toISOString(), clockIntervalMs, keyFile } = options;
  const registry = createRegistry(options.procedures ?? procedures);
  const store = openSqliteStore({ folder });
  const directory = createDirectory(store, registry);
  const runs = createRuns(store, registry);
  const desk = { registry, store, runs, organisation: directory, now, newId: randomUUID };
  const handle = createHandle(desk);
  const db = await openReadModels({ folder });
  const onError = (error: unknown): void => log.error({ err: error }, 'background work failed; it is tried again');
  const projections = await startProjections({ db, store, registry, onError });
  const running = await startPolicies({ db, store, registry, policies, handle, onError });
  const clock = startClock({
    db,
    store,
    handle,
    now,
    waitForProjections: (position) => projections.waitFor(position, CLOCK_PATIENCE_MS),
    onError,
    ...(clockIntervalMs !== undefined && { intervalMs: clockIntervalMs }),
  });
  const proofs = openProofs({ folder, store, now, keyFile });

  return {
    folder,
    registry,
    store,
    directory,
    handle,
    rehearse: createRehearse(desk),
    db,
    projections,
    policies: running,
    clock,
    proofs,
    production,
    log,
    now,
    upTo: projections.position,
    async caughtUp(position) {
      if (position === undefined) return;
      // What the policies did comes after the position, so the read models must be asked again for the head.
      const settled = await running.caughtUp(position, PATIENCE_MS);
      if (settled && (await projections.waitFor(await store.head(), PATIENCE_MS))) return;
      throw new Refusal(
        'read-models-behind',
        'Ændringen er gemt, men listerne er ikke fulgt med endnu. Prøv igen om lidt.',
      );
    },
    async close() {
      await clock.stop();
      proofs.close();
      await running.stop();
      await projections.stop();
      await db.destroy();
      await store.close();
    },
  };
}
