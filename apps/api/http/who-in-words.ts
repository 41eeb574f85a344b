import { danishDay } from '#engine/calendar.js';
import type { SeatQuery } from '#engine/procedure.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { type Task, seatsAwaited } from '#read-models/queries/worklist-for.js';
import { seatText } from '#wording/seat-text.js';
import { titlesOf } from '#wording/seat-titles.js';

/** What the product does by itself is nobody's to wait for. */
const SYSTEM = ['seed', 'policy', 'clock'];

/** More seats than this are called by what they have in common. */
const MOST = 4;

/** Seats are called by their titles where there are such seats that day, and by what they are where there are none. */
export function whoIn(seats: readonly SeatQuery[], organisation: OrganisationState, at: string): string[] {
  const day = danishDay(at);
  const people = seats.filter(({ function: role }) => !SYSTEM.includes(role));
  return (people.length > 0 ? people : seats).flatMap((query) => {
    const titles = titlesOf(query, organisation, day);
    return titles.length > 0 && titles.length <= MOST ? titles : [seatText(query, organisation.bodies)];
  });
}

/** Whom a task waits for, in the same words as the run it belongs to. */
export function whoFor(task: Task, organisation: OrganisationState, at: string): string[] {
  return whoIn([seatsAwaited(task)], organisation, at);
}
