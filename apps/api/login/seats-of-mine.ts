import type { Directory } from '#organisation/directory.js';

/** A seat that a person may act in today. */
export interface SeatOfMine {
  /** For the header `Sporskifte-Seat`. */
  readonly seat: string;
  readonly title: string;
  readonly body: string;
  readonly bodyName: string;
  readonly function: string;
  readonly side?: string;
  /** Whether the person acts as a substitute; then `onBehalfOf` is the holder's id. */
  readonly standsIn: boolean;
  readonly onBehalfOf?: string;
}

/** The seats a person may act in at an instant, their own before those they stand in for, by their Danish titles. */
export async function seatsOfMine(directory: Directory, person: string, at: string): Promise<SeatOfMine[]> {
  const acting = await directory.seatsOf(person, at);
  const { bodies, seats } = await directory.state();
  const mine = acting.map(({ seat, body, function: role, side, onBehalfOf }) => ({
    seat,
    title: seats.get(seat)!.title,
    body,
    bodyName: bodies.get(body)!.name,
    function: role,
    ...(side && { side }),
    standsIn: onBehalfOf !== undefined,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  }));
  const inDanish = new Intl.Collator('da-DK');
  return mine.toSorted(
    (one, other) => Number(one.standsIn) - Number(other.standsIn) || inDanish.compare(one.title, other.title),
  );
}
