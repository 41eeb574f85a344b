import type { EventStore } from '#engine/event-store.js';
import { openEventStoreDb } from '#event-store/eventstoredb/open.js';
import { openSqliteStore } from '#event-store/sqlite/open.js';

/** Where the events are kept. */
export interface LogOptions {
  readonly folder: string;
  /** The EventStoreDB to keep them in; without one they are in a file in the folder. */
  readonly eventStoreDbUrl?: string | undefined;
}

/**
 * Opens the log, and has an answer from it: a server that is not there is found at the start and not by the first user.
 * @throws StoreUnavailable when it cannot be used
 */
export async function openLog({ folder, eventStoreDbUrl }: LogOptions): Promise<EventStore> {
  if (eventStoreDbUrl === undefined) return openSqliteStore({ folder });
  const store = await openEventStoreDb({ url: eventStoreDbUrl });
  try {
    await store.head();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
