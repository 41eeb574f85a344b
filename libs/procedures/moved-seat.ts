import type { Circumstances } from '#engine/fact.js';

const LONGEST = 80;

/**
 * What a seat is called in the body that succeeds its own: `sss-chair-municipal` becomes `styregruppe-chair-municipal`.
 */
export function movedSeat(seat: string, from: string, to: string): string {
  if (seat.startsWith(`${to}-`)) return seat;
  const tail = seat.startsWith(`${from}-`) ? seat.slice(from.length + 1) : seat;
  return `${to}-${tail}`.slice(0, LONGEST);
}

/** Where two bodies become one and have seats of the same name, each keeps the whole of its old one. */
export function movedWhole(seat: string, to: string): string {
  return `${to}-${seat}`.slice(0, LONGEST);
}

/** Whether the one who acts sits in a seat, or in what it has become in the body that acts in place of its own. */
export function actsAs(seat: string, { actor, mandate: { body, inPlaceOf = [] } }: Circumstances): boolean {
  if (actor.seat === seat) return true;
  if (inPlaceOf.length === 0) return false;
  return actor.seat === movedWhole(seat, body) || inPlaceOf.some((from) => actor.seat === movedSeat(seat, from, body));
}
