import { expect } from '@jest/globals';
import type { EventStore } from '#engine/event-store.js';
import type { NewEvent, RecordedEvent } from '#engine/event.js';
import type { Desk, Organisation } from '#engine/desk.js';
import { type Outcome, createHandle, createRehearse } from '#engine/handle.js';
import type { ActingSeat, Procedure } from '#engine/procedure.js';
import { Refusal, type RefusalCode } from '#engine/refusal.js';
import { type Registry, createRegistry } from '#engine/registry.js';
import type { CommandRequest } from '#engine/request.js';
import { createRuns } from '#engine/runs.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { members } from './members.js';
import { proposal } from './proposal.js';

/** What a request says besides what is usual: proposal `p1`, given by Anna. */
export type Asking = Partial<Omit<CommandRequest, 'actor'>> & { readonly by?: ActingSeat };

/** A desk for commands over a store in memory, with a clock that the specification sets. */
export interface TestDesk {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly organisation: Organisation;
  /** The time now; each decision moves it on by a millisecond, as a real clock would. */
  readonly clock: { now: string };
  ask(command: string, data?: unknown, more?: Asking): Promise<Outcome>;
  /** What asking would write. */
  rehearse(command: string, data?: unknown, more?: Asking): Promise<NewEvent>;
  events(id?: string): Promise<RecordedEvent[]>;
}

/** What a specification may have otherwise than usual. */
interface DeskOptions {
  readonly procedures?: readonly Procedure[];
  readonly store?: EventStore;
  readonly acting?: Organisation['acting'];
  readonly heldSeats?: Organisation['heldSeats'];
}

let ids = 0;

/** A desk where the members of `members.ts` can give commands. */
export function openDesk(options: DeskOptions = {}): TestDesk {
  const registry = createRegistry(options.procedures ?? [proposal()]);
  const store = options.store ?? openMemoryStore();
  const clock = { now: '2024-03-01T09:00:00.000Z' };
  const organisation: Organisation = {
    acting: options.acting ?? actingAs,
    heldSeats: options.heldSeats ?? (() => []),
  };
  const desk: Desk = {
    registry,
    store,
    runs: createRuns(store, registry),
    organisation,
    now: () => {
      const { now } = clock;
      clock.now = new Date(Date.parse(now) + 1).toISOString();
      return now;
    },
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  };
  const handle = createHandle(desk);
  const rehearse = createRehearse(desk);
  return {
    store,
    registry,
    organisation,
    clock,
    ask: (command, data, more) => handle(requestFor(command, data, more)),
    rehearse: (command, data, more) => rehearse(requestFor(command, data, more)),
    events: (id = 'p1') => store.readStream(`proposal-${id}`),
  };
}

function requestFor(command: string, data: unknown = {}, { by = members.anna, ...more }: Asking = {}): CommandRequest {
  const { person, seat } = by;
  return { procedure: 'proposal', id: 'p1', command, data, actor: { person, seat }, ...more };
}

/** Expects a refusal with this code and, where given, this Danish text. */
export async function refused(
  asking: Promise<unknown>,
  code: RefusalCode,
  text: string | RegExp = '',
): Promise<Refusal> {
  const refusal = await asking.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(Refusal);
  const { code: actual, message } = refusal as Refusal;
  expect({ code: actual, message }).toEqual({ code, message: expect.stringMatching(text) });
  return refusal as Refusal;
}

function actingAs(person: string, seat: string): ActingSeat {
  const found = Object.values(members).find((member) => member.person === person && member.seat === seat);
  if (found) return found;
  throw new Refusal('unknown-seat', `${person} har ikke posten ${seat}.`);
}
