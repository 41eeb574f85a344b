import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordedEvent } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import type { Organisation } from '#engine/desk.js';
import { type Handle, createHandle } from '#engine/handle.js';
import type { ActingSeat, Procedure } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { type Registry, createRegistry } from '#engine/registry.js';
import { createRuns } from '#engine/runs.js';
import type { ReadModels } from '../tables/tables.js';
import { specDatabase, specFolder } from './database.js';
import { toyAgreement } from './toy-agreement.js';
import { toyRevision } from './toy-revision.js';

/** The seats of the toy organisation. */
export const seats: { readonly [seat: string]: Omit<ActingSeat, 'person'> } = {
  secretary: { seat: 'secretary', function: 'secretariat', body: 'kog' },
  chair: { seat: 'chair', function: 'chair', body: 'sss' },
  municipal: { seat: 'municipal', function: 'tovholder', body: 'tf-1', side: 'municipal' },
  regional: { seat: 'regional', function: 'tovholder', body: 'tf-1', side: 'regional' },
  administrator: { seat: 'administrator', function: 'administrator', body: 'kog', side: 'municipal' },
  'other-administrator': { seat: 'other-administrator', function: 'administrator', body: 'kog', side: 'regional' },
  stranger: { seat: 'stranger', function: 'tovholder', body: 'tf-2', side: 'regional' },
  'policy-versions': { seat: 'policy-versions', function: 'system', body: 'system' },
};

const organisation: Organisation = {
  acting(person, seat) {
    const known = seats[seat];
    if (!known) throw new Refusal('unknown-seat', `Posten »${seat}« findes ikke.`);
    return { person, ...known, ...(person.startsWith('substitute') && { onBehalfOf: `holder-of-${seat}` }) };
  },
  heldSeats: () => [],
};

/** A log with the toy procedures, and a folder for read models. */
export interface World {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly handle: Handle;
  readonly folder: string;
  /** Opens the read models; as another process would, when they are open already. */
  open(): Promise<ReadModels>;
  /** `act('revision', 'r1', 'Propose', 'municipal', { spor: 2 })`: the person is `<seat>-person` unless given. */
  act(
    procedure: string,
    id: string,
    command: string,
    seat: string,
    data?: object,
    person?: string,
  ): Promise<RecordedEvent>;
  close(): Promise<void>;
}

/** The clock goes one minute with each act, from 6 January 2025 at eight. */
export function createWorld(store: EventStore, procedures: readonly Procedure[] = [toyAgreement, toyRevision]): World {
  const registry = createRegistry(procedures);
  const folder = specFolder();
  const database = specDatabase(folder.path);
  let minutes = 0;
  let ids = 0;
  const handle = createHandle({
    registry,
    store,
    runs: createRuns(store, registry),
    organisation,
    now: () => new Date(Date.UTC(2025, 0, 6, 8, minutes++)).toISOString(),
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
  });
  return {
    store,
    registry,
    handle,
    folder: folder.path,
    open: database.open,
    async act(procedure, id, command, seat, data = {}, person = `${seat}-person`) {
      return (await handle({ procedure, id, command, data, actor: { person, seat } })).event;
    },
    async close() {
      await database.remove();
      await store.close();
      folder.remove();
    },
  };
}

/** Waits until something is so, and fails when it has not become so within some seconds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, withinMs = 8_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It did not happen that ${what}`);
    await sleep(2);
  }
}
