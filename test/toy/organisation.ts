import type { EventStore } from '#engine/event-store.js';
import { createHandle } from '#engine/handle.js';
import { createRegistry } from '#engine/registry.js';
import { createRuns } from '#engine/runs.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { type Directory, createDirectory } from '#organisation/directory.js';
import { body } from '#procedures/body/procedure.js';
import { seat } from '#procedures/seat/procedure.js';

/** An organisation on a store in memory, registered by the seed as in service. */
export interface TestOrganisation {
  readonly store: EventStore;
  readonly directory: Directory;
  /** Gives a command as the seed, at noon on 1 March 2024 where nothing else is said. */
  give(procedure: 'body' | 'seat', id: string, command: string, data: object, at?: string): Promise<unknown>;
  /** A body that exists from 2023, and a seat in it. */
  seatIn(bodyId: string, seatId: string, data?: object): Promise<void>;
}

let ids = 0;

/** Opens an organisation; with a store, beside the others that write to it. */
export function openOrganisation(store: EventStore = openMemoryStore()): TestOrganisation {
  const registry = createRegistry([body, seat]);
  const directory = createDirectory(store, registry);
  let now = '';
  const handle = createHandle({
    registry,
    store,
    runs: createRuns(store, registry),
    organisation: directory,
    now: () => now,
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  });
  const give: TestOrganisation['give'] = (procedure, id, command, data, at = '2024-03-01T12:00:00.000Z') => {
    now = at;
    return handle({ procedure, id, command, data, actor: { person: 'system', seat: 'seed' } });
  };
  return {
    store,
    directory,
    give,
    async seatIn(bodyId, seatId, data = {}) {
      const founding = { name: bodyId, level: 'administrative', legalBasis: 'Aftalen', firstDay: '2023-01-01' };
      if ((await store.readStream(`body-${bodyId}`)).length === 0)
        await give('body', bodyId, 'EstablishBody', founding);
      await give('seat', seatId, 'CreateSeat', {
        title: `Post ${seatId}`,
        body: bodyId,
        function: 'tovholder',
        ...data,
      });
    },
  };
}
