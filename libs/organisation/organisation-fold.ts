import { danishDay } from '#engine/calendar.js';
import type { RecordedEvent } from '#engine/event.js';
import { evolve, refOf, unopened } from '#engine/fold.js';
import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import type { Body } from './body.js';
import type { OrganisationState } from './organisation.js';
import type { Seat } from './seat.js';

/** The streams that the organisation is folded from. */
export const ORGANISATION_PREFIXES = ['body-', 'seat-'];

/** The organisation as far as it has been told, one event after another. */
export interface OrganisationFold {
  readonly state: OrganisationState;
  /** Every run that has been told of, by its stream. */
  readonly runs: ReadonlyMap<string, Run>;
  /** Takes the log's next event in. @returns its run, as it has become */
  take(event: RecordedEvent): Run;
}

/** An organisation of which nothing has been told yet. Runs that are no bodies and seats are folded beside them. */
export function foldOrganisation(registry: Registry): OrganisationFold {
  const runs = new Map<string, Run>();
  const bodies = new Map<string, Body>();
  const seats = new Map<string, Seat>();
  return {
    state: { bodies, seats },
    runs,
    take(event) {
      const { procedure, id } = refOf(event.stream);
      const before = runs.get(event.stream) ?? unopened(registry.version(event.metadata.definition), id);
      const run = evolve(before, event, registry);
      runs.set(event.stream, run);
      if (procedure === 'body') bodies.set(id, run.context as Body);
      else if (procedure === 'seat') seats.set(id, asSeat(run));
      return run;
    },
  };
}

/** A seat as its run has it, with the day it was abolished: what a run has come to is no part of what it knows. */
function asSeat({ value, context, changedAt }: Run): Seat {
  const seat = context as Seat;
  return value === 'abolished' ? { ...seat, abolishedOn: danishDay(changedAt) } : seat;
}
