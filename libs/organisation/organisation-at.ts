import { knownAt } from '#engine/as-of.js';
import { danishDay } from '#engine/calendar.js';
import { START, type RecordedEvent } from '#engine/event.js';
import type { EventStore } from '#engine/event-store.js';
import type { Instant } from '#engine/fact.js';
import { evolve, refOf, unopened } from '#engine/fold.js';
import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import type { Body } from './body.js';
import type { OrganisationState } from './organisation.js';
import type { Seat } from './seat.js';

/** The streams that the organisation is folded from. */
export const PREFIXES = ['body-', 'seat-'];

const PAGE = 1_000;

/** The organisation as it was known at an instant, with its whole dated history as far as that was known. */
export async function organisationAt(
  store: EventStore,
  registry: Registry,
  instant: Instant,
): Promise<OrganisationState> {
  const events = await allEvents(store);
  const known = knownAt(
    events.map(({ metadata }) => metadata),
    instant,
  );
  const runs = new Map<string, Run>();
  for (const event of events.slice(0, known)) {
    const { id } = refOf(event.stream);
    const before = runs.get(event.stream) ?? unopened(registry.version(event.metadata.definition), id);
    runs.set(event.stream, evolve(before, event, registry));
  }
  const bodies = new Map<string, Body>();
  const seats = new Map<string, Seat>();
  for (const run of runs.values()) {
    if (run.procedure === 'body') bodies.set(run.id, run.context as Body);
    else seats.set(run.id, asSeat(run));
  }
  return { bodies, seats };
}

/** A seat as its run has it, with the day it was abolished: what a run has come to is no part of what it knows. */
export function asSeat({ value, context, changedAt }: Run): Seat {
  const seat = context as Seat;
  return value === 'abolished' ? { ...seat, abolishedOn: danishDay(changedAt) } : seat;
}

async function allEvents(store: EventStore): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after = START; ; after = events.at(-1)!.position) {
    const page = await store.readAll({ after, prefixes: PREFIXES, limit: PAGE });
    events.push(...page);
    if (page.length < PAGE) return events;
  }
}
