import { danishDay } from '#engine/calendar.js';
import { matches } from '#engine/authorise.js';
import type { Actor, Mandate } from '#engine/fact.js';
import type { SeatQuery } from '#engine/procedure.js';
import type { OrganisationState } from '#organisation/organisation.js';
import { holderOn, seatFunctions } from '#organisation/seat.js';
import { sides } from '#procedures/sides.js';

const functions: Readonly<Record<string, string>> = {
  ...seatFunctions,
  policy: 'Systemet, når et andet forløb når så langt',
  clock: 'Systemets ur',
  seed: 'Systemets indlæsning',
};

/** A kind of seat: `Tovholder i Tovholderfunktionen for psykiatri, Kommunerne`. Bodies keep their id where unnamed. */
export function seatText(query: SeatQuery, bodies?: OrganisationState['bodies']): string {
  const { function: role, body, side, seat } = query;
  const place = body === undefined || body === 'system' ? '' : ` i ${bodies?.get(body)?.name ?? body}`;
  return `${functions[role] ?? role}${place}${side ? `, ${sides[side]}` : ''}${seat ? ` (${seat})` : ''}`;
}

/** Ids of those who hold such a seat at an instant. */
export function holdersOf(query: SeatQuery, { seats }: OrganisationState, at: string): string[] {
  const day = danishDay(at);
  const meant = [...seats].filter(([id, seat]) => matches(query, { ...seat, seat: id }));
  const persons = meant.map(([, seat]) => holderOn(seat, day)?.person);
  return [...new Set(persons.filter((person) => person !== undefined))];
}

/** Who acted: `p-mette på vegne af p-karen (tf-psykiatri-tovholder)`. */
export function actorText({ person, seat, onBehalfOf }: Actor): string {
  return `${person}${onBehalfOf ? ` på vegne af ${onBehalfOf}` : ''} (${seat})`;
}

/** Why it was allowed: the rule, and what the seat was. */
export function mandateText({ rule, ...seat }: Mandate, bodies?: OrganisationState['bodies']): string {
  return `${rule} (${seatText(seat, bodies)})`;
}
