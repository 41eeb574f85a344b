import type { EventStore } from '#engine/event-store.js';
import type { Organisation } from '#engine/handle.js';
import type { Registry } from '#engine/registry.js';
import type { ReadModels } from '#read-models/tables/tables.js';
import type { Step } from './progress.js';
import type { StoreName } from './store-name.js';

/** What every command works with. What is opened here is closed when the command has ended. */
export interface Outside {
  readonly registry: Registry;
  readonly now: () => string;
  /** Says how far a long piece of work has come. `doing` is Danish: `Genberegner`. */
  readonly progress: (doing: string) => (step: Step) => void;
  /** Opens a log by what it is called on the command line; a log that is to be written may be made. @throws Problem */
  readonly openStore: (named: StoreName, use: 'read' | 'write') => Promise<EventStore>;
  /** A setting of the environment. */
  readonly setting: (name: string) => string | undefined;
}

/** What a command works with that is about the data folder of the service. */
export interface Context extends Omit<Outside, 'openStore' | 'setting'> {
  /** The data folder, as an absolute path. */
  readonly folder: string;
  /** Where attachments lie, as an absolute path. */
  readonly attachments: string;
  /** Where the log's signing key lies, when it is not in the data folder. */
  readonly keyFile?: string | undefined;
  readonly store: EventStore;
  /** Says who may act in which seat, for the commands that write. */
  readonly organisation: Organisation;
  readonly now: () => string;
  /** The log is a file in the folder, which numbers its events without gaps; otherwise it is in an EventStoreDB. */
  readonly embedded: boolean;
  /** What SQLite finds wrong with the file of the log; its own words, empty when nothing or when there is no file. */
  readonly fileDamage: () => readonly string[];
  /** The read models for reading; undefined when there are none. Changes nothing on disk. */
  readonly readModels: () => Promise<ReadModels | undefined>;
  /** The read models for writing, made if there are none. */
  readonly writableReadModels: () => Promise<ReadModels>;
}
