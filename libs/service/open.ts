import { randomUUID } from 'node:crypto';
import type { EventStore } from '#engine/event-store.js';
import { type Handle, type Rehearse, createHandle, createRehearse } from '#engine/handle.js';
import type { Procedure } from '#engine/procedure.js';
import { type Registry, createRegistry } from '#engine/registry.js';
import { createRuns } from '#engine/runs.js';
import { type Directory, createDirectory } from '#organisation/directory.js';
import { procedures } from '#procedures/registry.js';
import { openReadModels } from '#read-models/database/open.js';
import { openPostgresReadModels } from '#read-models/database/postgres/open.js';
import { refuseOtherLog } from '#read-models/database/same-log.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { type Shelf, type ShelfOptions, openShelf } from '#attachments/shelf.js';
import { AttachmentEnvironment, attachmentsOf } from './attachment-settings.js';
import { type LogOptions, openLog } from './log.js';
import { type Metrics, createMetrics } from './metrics.js';

/** What every process of the service works with: the log, the one way to write to it, and the read models. */
export interface Opened {
  readonly registry: Registry;
  readonly store: EventStore;
  readonly directory: Directory;
  readonly handle: Handle;
  readonly rehearse: Rehearse;
  readonly db: ReadModels;
  readonly metrics: Metrics;
  readonly shelf: Shelf;
  readonly now: () => string;
  readonly close: () => Promise<void>;
}

/** `folder` holds the read models too, when they are not in PostgreSQL. */
export interface OpenOptions extends LogOptions {
  /** Every version of every procedure. Default: those of the product. */
  readonly procedures?: readonly Procedure[] | undefined;
  /** The PostgreSQL with the read models. */
  readonly databaseUrl?: string | undefined;
  /** Makes no tables of a PostgreSQL and changes none: the processes that fill them do. */
  readonly readsOnly?: boolean;
  /** Where attachments lie and which are taken. Default: as without settings, in the folder. */
  readonly attachments?: ShelfOptions | undefined;
  /** The time, ISO 8601 in UTC with milliseconds. Default: the machine's. */
  readonly now?: (() => string) | undefined;
}

/** How long PostgreSQL may take to answer; after that the connection is taken for dead. */
const ANSWER_MS = 30_000;

/** Opens the log and the read models. @throws StoreUnavailable when one of them cannot be used */
export async function open(options: OpenOptions): Promise<Opened> {
  const { folder, databaseUrl: url, readsOnly = false, now = () => new Date().toISOString() } = options;
  const registry = createRegistry(options.procedures ?? procedures);
  const metrics = createMetrics();
  const store = metrics.watchStore(await openLog({ ...options, onRetry: metrics.retried }));
  const directory = createDirectory(store, registry);
  const runs = createRuns(store, registry);
  const shelf = openShelf(options.attachments ?? attachmentsOf(new AttachmentEnvironment(), folder));
  const desk = { registry, store, runs, organisation: directory, files: shelf, now, newId: randomUUID };
  const handle = metrics.watchHandle(createHandle(desk), registry);
  const rehearse = createRehearse(desk);
  try {
    const db = await (url
      ? openPostgresReadModels({ url, forReading: readsOnly, answerMs: ANSWER_MS })
      : openReadModels({ folder }));
    // A process that only reads may be started before the tables are made.
    if (!readsOnly) await refuseOtherLog(db, store);
    const close = async (): Promise<void> => {
      await db.destroy();
      await store.close();
    };
    return { registry, store, directory, handle, rehearse, db, metrics, shelf, now, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}
