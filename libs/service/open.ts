import { randomUUID } from 'node:crypto';
import type { EventStore } from '#engine/event-store.js';
import { type Handle, type Rehearse, createHandle, createRehearse } from '#engine/handle.js';
import type { Procedure } from '#engine/procedure.js';
import { type Registry, createRegistry } from '#engine/registry.js';
import { createRuns } from '#engine/runs.js';
import { type Directory, createDirectory } from '#organisation/directory.js';
import { completeErasures, keepRegister } from '#persons/keep-register.js';
import { openPersons } from '#persons/open.js';
import type { Persons } from '#persons/persons.js';
import { procedures } from '#procedures/registry.js';
import { openReadModels } from '#read-models/database/open.js';
import { openPostgresReadModels } from '#read-models/database/postgres/open.js';
import { refuseOtherLog } from '#read-models/database/same-log.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import { type Shelf, type ShelfOptions, openShelf } from '#attachments/shelf.js';
import { AttachmentEnvironment, attachmentsOf } from './attachment-settings.js';
import { endingSessions } from './ending-sessions.js';
import { type LogOptions, openLog } from './log.js';
import { type Metrics, createMetrics } from './metrics.js';
import { type Tracing, untraced } from './tracing/tracing.js';

/** What every process of the service works with: the log, the one way to write to it, and the read models. */
export interface Opened {
  readonly registry: Registry;
  readonly store: EventStore;
  readonly directory: Directory;
  readonly handle: Handle;
  readonly rehearse: Rehearse;
  readonly db: ReadModels;
  /** The names of persons, and the keys to what they have written. */
  readonly persons: Persons;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
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
  /** Where the key lies that the keys of persons are encrypted with. Default: in the folder, made if need be. */
  readonly personsKeyFile?: string | undefined;
  /** Makes no tables of a PostgreSQL and changes none: the processes that fill them do. */
  readonly readsOnly?: boolean;
  /** Follows commands. Default: nobody does. Whoever opened it closes it. */
  readonly tracing?: Tracing | undefined;
  /** Where attachments lie and which are taken. Default: as without settings, in the folder. */
  readonly attachments?: ShelfOptions | undefined;
  /** The time, ISO 8601 in UTC with milliseconds. Default: the machine's. */
  readonly now?: (() => string) | undefined;
}

/** How long PostgreSQL may take to answer; after that the connection is taken for dead. */
const ANSWER_MS = 30_000;

/** Opens the log and the read models. @throws StoreUnavailable when one of them cannot be used */
export async function open(options: OpenOptions): Promise<Opened> {
  const {
    folder,
    databaseUrl: url,
    readsOnly = false,
    tracing = untraced,
    now = () => new Date().toISOString(),
  } = options;
  const registry = createRegistry(options.procedures ?? procedures);
  const metrics = createMetrics();
  const store = tracing.watchStore(metrics.watchStore(await openLog({ ...options, onRetry: metrics.retried })));
  const closing: (() => Promise<void>)[] = [() => store.close()];
  const close = async (): Promise<void> => {
    for (const one of closing.reverse()) await one();
  };
  try {
    const db = await (url
      ? openPostgresReadModels({ url, forReading: readsOnly, answerMs: ANSWER_MS })
      : openReadModels({ folder }));
    closing.push(() => db.destroy());
    // A process that only reads may be started before the tables are made.
    if (!readsOnly) await refuseOtherLog(db, store);
    const register = await openPersons({ ...options, postgres: url === undefined ? undefined : db });
    closing.push(() => register.close());
    const persons = endingSessions(register, db);
    await completeErasures(store, registry, persons);
    const directory = createDirectory(store, registry);
    const runs = createRuns(store, registry);
    const shelf = openShelf(options.attachments ?? attachmentsOf(new AttachmentEnvironment(), folder));
    const { protection } = persons;
    const { during } = tracing;
    const organisation = directory;
    const desk = { registry, store, runs, organisation, files: shelf, now, newId: randomUUID, during, protection };
    const watched = tracing.watchHandle(metrics.watchHandle(createHandle(desk), registry), registry);
    const handle = keepRegister(watched, persons);
    const rehearse = createRehearse(desk);
    return { registry, store, directory, handle, rehearse, db, persons, metrics, tracing, shelf, now, close };
  } catch (error) {
    await close();
    throw error;
  }
}
