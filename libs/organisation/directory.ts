import { danishDay } from '#engine/calendar.js';
import type { EventStore } from '#engine/event-store.js';
import { START } from '#engine/event.js';
import type { Organisation } from '#engine/desk.js';
import type { ActingSeat, HeldSeat, Run } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import type { Registry } from '#engine/registry.js';
import type { Accesses } from './access.js';
import { RIGHT_PREFIXES, type RightRun, accessesOf, rightOf } from './accesses.js';
import { ORGANISATION_PREFIXES, foldOrganisation } from './organisation-fold.js';
import { type OrganisationState, actingOn, heldSeatsOn, seatsOf } from './organisation.js';
import type { Seat } from './seat.js';

/** The organisation as the log has it, brought up to date before each answer. */
export interface Directory extends Organisation {
  acting(person: string, seat: string, at: string): Promise<ActingSeat>;
  heldSeats(body: string, at: string): Promise<readonly HeldSeat[]>;
  /** Every seat a person may act in at an instant. */
  seatsOf(person: string, at: string): Promise<readonly ActingSeat[]>;
  /** What a person, or somebody unknown, may read by: both of one moment. */
  readingOf(person: string | undefined, at: string): Promise<{ seats: readonly ActingSeat[]; accesses: Accesses }>;
  /** The runs of a body's seats, abolished ones included. */
  seatsIn(body: string): Promise<readonly Run[]>;
  /** What lets somebody read or act beside their seats, as the log has it now. */
  accesses(): Promise<Accesses>;
  /** All bodies and seats. */
  state(): Promise<OrganisationState>;
}

/** What a person may do and read at an instant is folded from these. */
const PREFIXES = [...ORGANISATION_PREFIXES, ...RIGHT_PREFIXES];
const SYSTEM = 'system';
const PAGE = 1_000;

/**
 * Folds the streams of bodies, seats and other rights in memory. Policies and the seed act as the person `system` in a
 * seat that no stream can hold, so no request from outside can claim one.
 */
export function createDirectory(store: EventStore, registry: Registry): Directory {
  const organisation = foldOrganisation(registry);
  const { state } = organisation;
  const rights = new Map<string, RightRun>();
  let given: Accesses | undefined;
  let position = START;
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  async function catchUp(): Promise<void> {
    try {
      while ((await takePage()) === PAGE);
    } finally {
      current = undefined;
    }
  }

  async function takePage(): Promise<number> {
    const events = await store.readAll({ after: position, prefixes: PREFIXES, limit: PAGE });
    for (const event of events) {
      const run = organisation.take(event);
      if (run.procedure !== 'body' && run.procedure !== 'seat') {
        rights.set(event.stream, rightOf(run, registry));
        given = undefined;
      }
      position = event.position;
    }
    return events.length;
  }

  // Whoever asks while a read is under way waits for the next one: the running one may have begun too early to see
  // what the caller knows.
  function refresh(): Promise<void> {
    if (current === undefined) return (current = catchUp());
    // Also when the running read fails: kept, its failure would be the answer to everyone who comes after.
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return refresh();
      });
    return next;
  }

  const accessesNow = (): Accesses => (given ??= accessesOf([...rights.values()]));

  return {
    async acting(person, seat, at) {
      if (person === SYSTEM) return systemSeat(seat);
      await refresh();
      return actingOn(state, person, seat, danishDay(at));
    },
    async heldSeats(body, at) {
      await refresh();
      return heldSeatsOn(state, body, danishDay(at));
    },
    async seatsOf(person, at) {
      await refresh();
      return seatsOf(state, person, danishDay(at));
    },
    async readingOf(person, at) {
      await refresh();
      const held = person === undefined ? [] : seatsOf(state, person, danishDay(at));
      return { seats: held, accesses: accessesNow() };
    },
    async seatsIn(body) {
      await refresh();
      return [...organisation.runs.values()].filter(
        ({ procedure, context }) => procedure === 'seat' && (context as Seat).body === body,
      );
    },
    async accesses() {
      await refresh();
      return accessesNow();
    },
    async state() {
      await refresh();
      return state;
    },
  };
}

function systemSeat(seat: string): ActingSeat {
  const [kind] = seat.split('-');
  if (kind !== 'policy' && kind !== 'clock' && kind !== 'seed') {
    throw new Refusal('unknown-seat', `»${seat}« er ikke en af systemets egne poster.`);
  }
  return { person: SYSTEM, seat, body: SYSTEM, function: kind };
}
