import type { HeldSeat } from '#engine/procedure.js';
import type { AskedMember } from './events.js';

/**
 * Those who are asked: every member's seat, and the seat of a chair who has no member's seat beside it. A chair is a
 * member of the body too, and nobody is asked twice for being both.
 */
export function askedMembers(held: readonly HeldSeat[]): AskedMember[] {
  const members = held.filter((seat) => seat.function === 'member');
  const persons = new Set(members.map(({ person }) => person));
  const chairs = held.filter((seat) => seat.function === 'chair' && !persons.has(seat.person));
  return [...chairs, ...members].map(({ body: _same, ...seat }) => seat);
}
