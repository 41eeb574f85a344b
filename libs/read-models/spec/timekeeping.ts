import { randomUUID } from 'node:crypto';
import type { ChartTransition } from '#engine/chart.js';
import type { EventStore } from '#engine/event-store.js';
import type { RecordedEvent } from '#engine/event.js';
import { type Handle, createHandle } from '#engine/handle.js';
import type { ActingSeat, Procedure } from '#engine/procedure.js';
import { type Registry, createRegistry } from '#engine/registry.js';
import { createRuns } from '#engine/runs.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { members } from '../../../test/toy/members.js';
import { proposal } from '../../../test/toy/proposal.js';
import { type Clock, type ClockOptions, startClock } from '../clock/start.js';
import { startProjections } from '../runner/start.js';
import type { ReadModels } from '../tables/tables.js';
import { specDatabase, specFolder } from './database.js';

/** Proposals with deadlines in a store in memory, projected as in service, and a time that the specification sets. */
export interface Timekeeping {
  readonly store: EventStore;
  readonly db: ReadModels;
  readonly registry: Registry;
  readonly time: { now: string };
  readonly handle: Handle;
  /** A clock of its own, as another process would have; it ticks only when asked to. */
  clock(options?: Partial<ClockOptions>): Clock;
  /** Opens a proposal with a deadline. */
  open(id: string, deadline: string): Promise<unknown>;
  /** Gives a command on proposal `p1`; as Anna, where nothing else is said. */
  ask(command: string, data?: object, by?: ActingSeat): Promise<unknown>;
  /** The events of a proposal, from its second on: what happened to it once it was open. */
  since(id?: string): Promise<RecordedEvent[]>;
  /** Lets the read models take in everything; without it they may be behind. */
  projected(): Promise<void>;
  close(): Promise<void>;
}

/** A deadline that passes while the proposal is paused must wait, as a hearing's does. */
const ONLY_WHILE_RUNNING = { target: 'lapsed', guard: 'notPaused' };

/** @param lapsing what the deadline's event does to a proposal, where that is not to lapse unless it is paused */
export async function keepTime(lapsing: ChartTransition = ONLY_WHILE_RUNNING): Promise<Timekeeping> {
  const registry = createRegistry([withLapsing(proposal(), lapsing)]);
  const store = openMemoryStore();
  const folder = specFolder();
  const database = specDatabase(folder.path);
  const db = await database.open();
  const projections = await startProjections({ db, store, registry });
  const time = { now: '2026-03-01T09:00:00.000Z' };
  const now = (): string => time.now;
  // Its own runs, as another process has them: a clock may know an older run than the one who writes.
  const newHandle = (): Handle =>
    createHandle({ registry, store, runs: createRuns(store, registry), organisation, now, newId: randomUUID });
  const handle = newHandle();
  const waitForProjections = (position: string): Promise<boolean> => projections.waitFor(position, 30_000);
  const ask: Timekeeping['ask'] = (command, data = {}, { person, seat } = members.anna) =>
    handle({ procedure: 'proposal', id: 'p1', command, data, actor: { person, seat } });
  return {
    store,
    db,
    registry,
    time,
    handle,
    clock: (options) =>
      startClock({ db, store, handle: newHandle(), now, waitForProjections, intervalMs: 0, ...options }),
    open: (id, deadline) =>
      handle({
        procedure: 'proposal',
        id,
        command: 'OpenProposal',
        data: { title: `Forslag ${id}`, deadline },
        actor: members.anna,
      }),
    ask,
    since: (id = 'p1') => store.readStream(`proposal-${id}`, { from: 1 }),
    async projected() {
      await projections.waitFor(await store.head(), 30_000);
    },
    async close() {
      await projections.stop();
      await database.remove();
      await store.close();
      folder.remove();
    },
  };
}

const organisation = {
  acting(person: string, seat: string): ActingSeat {
    if (person === 'system') return { person, seat, body: 'system', function: seat.split('-')[0]! };
    return Object.values(members).find((member) => member.person === person && member.seat === seat)!;
  },
  heldSeats: () => [],
};

function withLapsing(procedure: Procedure, lapsing: ChartTransition): Procedure {
  const { chart } = procedure;
  const open = chart.states!['open']!;
  return {
    ...procedure,
    chart: { ...chart, states: { ...chart.states, open: { ...open, on: { ...open.on, Lapsed: lapsing } } } },
  };
}
