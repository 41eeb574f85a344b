import { randomUUID } from 'node:crypto';
import type { EventStore } from '#engine/event-store.js';
import { type Handle, createHandle } from '#engine/handle.js';
import { type Registry, createRegistry } from '#engine/registry.js';
import { createRuns } from '#engine/runs.js';
import { openSqliteStore } from '#event-store/sqlite/open.js';
import { createDirectory } from '#organisation/directory.js';
import { procedures } from '#procedures/registry.js';

/** The path of a command on a folder, as the product puts it together, with nothing that reads along behind it. */
export interface Desk {
  readonly registry: Registry;
  readonly store: EventStore;
  readonly handle: Handle;
}

export function openDesk(folder: string): Desk {
  const registry = createRegistry(procedures);
  const store = openSqliteStore({ folder });
  const handle = createHandle({
    registry,
    store,
    runs: createRuns(store, registry),
    organisation: createDirectory(store, registry),
    now: () => new Date().toISOString(),
    newId: randomUUID,
  });
  return { registry, store, handle };
}
