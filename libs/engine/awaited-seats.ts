import type { Awaited, SeatQuery } from './procedure.js';

/** Those of a mandate's seats that an awaited act is awaited of. */
export function seatsAwaited(seats: readonly SeatQuery[], { side, body }: Awaited): SeatQuery[] {
  return seats.filter(
    (seat) =>
      (side === undefined || seat.side === undefined || seat.side === side) &&
      (body === undefined || seat.body === undefined || seat.body === body),
  );
}
