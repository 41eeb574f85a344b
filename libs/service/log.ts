import type { Logger } from 'pino';
import type { EventStore } from '#engine/event-store.js';
import { openEventStoreDb } from '#event-store/eventstoredb/open.js';
import { openSqliteStore } from '#event-store/sqlite/open.js';

/** Where the events are kept. */
export interface LogOptions {
  readonly folder: string;
  /** The EventStoreDB to keep them in; without one they are in a file in the folder. */
  readonly eventStoreDbUrl?: string | undefined;
  readonly log: Logger;
  /** Told of each call to EventStoreDB that is made again. */
  readonly onRetry?: (() => void) | undefined;
}

/**
 * Opens the log, and has an answer from it: a server that is not there is found at the start and not by the first user.
 * @throws StoreUnavailable when it cannot be used
 */
export async function openLog({ folder, eventStoreDbUrl, log, onRetry }: LogOptions): Promise<EventStore> {
  if (eventStoreDbUrl === undefined) return openSqliteStore({ folder });
  const onTrouble = (error: unknown): void => {
    onRetry?.();
    log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'EventStoreDB: trying again');
  };
  const store = await openEventStoreDb({ url: eventStoreDbUrl, onTrouble });
  try {
    await store.head();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
