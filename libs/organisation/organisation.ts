import { inDanish } from '#calendar/in-danish.js';
import type { ActingSeat, HeldSeat } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { type Body, existsOn } from './body.js';
import { type Seat, holderOn, isAbolished, substituteOn } from './seat.js';

/** All bodies and seats by id, each with its whole dated history. */
export interface OrganisationState {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly seats: ReadonlyMap<string, Seat>;
}

/**
 * What a person is in a seat on a day: its holder, or an approved substitute acting on the holder's behalf.
 * @throws Refusal `unknown-seat` with the reason in Danish; deny by default
 */
export function actingOn(state: OrganisationState, person: string, seatId: string, day: string): ActingSeat {
  const seat = state.seats.get(seatId);
  if (seat === undefined) throw refuse(`Der findes ingen post med id »${seatId}«.`);
  const body = state.bodies.get(seat.body);
  if (body === undefined || !existsOn(body, day))
    throw refuse(`${seat.title} hører til et organ, der ikke findes den ${day}.${goneTo(body, day)}`);
  if (isAbolished(seat, day)) throw refuse(`${seat.title} er nedlagt den ${seat.abolishedOn}.`);
  const place = {
    person,
    seat: seatId,
    body: seat.body,
    function: seat.function,
    ...(seat.side && { side: seat.side }),
  };
  const holder = holderOn(seat, day);
  if (holder?.person === person) return place;
  if (holder && substituteOn(seat, person, day)) return { ...place, onBehalfOf: holder.person };
  const vacant = holder ? '' : ' Posten er ledig.';
  throw refuse(`${person} har ikke posten ${seat.title} den ${day} og er heller ikke godkendt stedfortræder.${vacant}`);
}

/** Every seat a person may act in on a day, as holder or as substitute. */
export function seatsOf(state: OrganisationState, person: string, day: string): ActingSeat[] {
  const acting: ActingSeat[] = [];
  for (const [id, seat] of state.seats) {
    // All seats are gone through for each request, and most have nothing to do with the person.
    if (!isNamedIn(seat.terms, person) && !isNamedIn(seat.substitutes, person)) continue;
    try {
      acting.push(actingOn(state, person, id, day));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return acting;
}

function isNamedIn(terms: readonly { readonly person: string }[], person: string): boolean {
  return terms.some((term) => term.person === person);
}

/** The seats of a body that someone holds on a day, ordered by id; none when the body does not exist that day. */
export function heldSeatsOn({ bodies, seats }: OrganisationState, bodyId: string, day: string): HeldSeat[] {
  const body = bodies.get(bodyId);
  if (body === undefined || !existsOn(body, day)) return [];
  const held = [...seats].flatMap(([id, seat]) => {
    const holder = seat.body === bodyId ? holderOn(seat, day) : undefined;
    if (holder === undefined) return [];
    const { title, function: role, side } = seat;
    return [{ person: holder.person, seat: id, title, body: bodyId, function: role, ...(side && { side }) }];
  });
  return held.toSorted((one, other) => (one.seat < other.seat ? -1 : 1));
}

/** Where a body's work went, for someone who still acts for it. */
function goneTo(body: Body | undefined, day: string): string {
  if (body?.lastDay === undefined || day <= body.lastDay) return '';
  const heirs = body.successors.length > 0 ? ` og er afløst af ${body.successors.join(', ')}` : '';
  return ` Det ophørte efter den ${inDanish(body.lastDay)}${heirs}.`;
}

function refuse(reason: string): Refusal {
  return new Refusal('unknown-seat', `${reason} Vælg en post, du har, eller bed sekretariatet rette organisationen.`);
}
