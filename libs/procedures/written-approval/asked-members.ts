import type { HeldSeat, Run } from '#engine/procedure.js';
import { bodyNow } from '#engine/succession.js';
import { movedSeat, movedWhole } from '../moved-seat.js';
import type { WrittenApprovalContext } from './context.js';
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

/** What a seat that was asked may be called now: first what it is, where its body has not been succeeded. */
export function seatsNow(run: Run<WrittenApprovalContext>, seat: string): string[] {
  const { body } = run.context;
  const now = bodyNow(run, body);
  return now === body ? [seat] : [...new Set([movedSeat(seat, body, now), movedWhole(seat, now), seat])];
}
