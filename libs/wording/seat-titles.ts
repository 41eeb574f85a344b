import { matches } from '#engine/authorise.js';
import type { SeatQuery } from '#engine/procedure.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { isAbolished } from '#organisation/seat.js';

/** What the seats that a rule means are called, of those there are on a day: `Kommunal tovholder, …`. */
export function titlesOf(query: SeatQuery, { seats }: OrganisationState, day: string): string[] {
  return [...seats]
    .filter(([id, seat]) => !isAbolished(seat, day) && matches(query, { ...seat, seat: id }))
    .map(([, seat]) => seat.title)
    .toSorted(new Intl.Collator('da-DK').compare);
}
