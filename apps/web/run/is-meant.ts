/** Which seats something is for; what is not said may be any. */
interface Meant {
  readonly function: string;
  readonly body?: string | null;
  readonly side?: string | null;
  readonly seat?: string | null;
}

/** Whether a seat is among those that are meant. */
export function isMeant(meant: Meant, seat: Omit<Meant, 'seat'> & { readonly seat: string }): boolean {
  return (
    meant.function === seat.function &&
    (meant.body ?? seat.body) === seat.body &&
    (meant.side ?? seat.side) === seat.side &&
    (meant.seat ?? seat.seat) === seat.seat
  );
}
