import type { Offer, SeatOfMine } from '../api/types.js';
import { useSession } from '../shell/session.js';
import { listed } from '../words/danish.js';
import { ownSeat } from '../words/seats.js';
import { RefusedActions } from './refused-actions.js';

/** A seat of one's own that is not the one acted in, with what it may do in the run now. */
export interface OtherSeat {
  readonly seat: SeatOfMine;
  readonly allowed: readonly string[];
}

interface RefusedProps {
  readonly offers: readonly Offer[];
  readonly elsewhere: readonly OtherSeat[];
}

/** What cannot be done in this seat now: first what one can do in another of one's seats, then the rest by reason. */
export function Refused({ offers, elsewhere }: RefusedProps) {
  const { chooseSeat } = useSession();
  const may = elsewhere
    .map(({ seat, allowed }) => ({ seat, offers: offers.filter(({ command }) => allowed.includes(command)) }))
    .filter((one) => one.offers.length > 0);
  const shown = new Set(may.flatMap((one) => one.offers));
  const rest = offers.filter((offer) => !shown.has(offer));
  return (
    <>
      {may.length > 0 && (
        <div className="in-other-seats">
          <h3>Det kan du gøre i en anden af dine poster</h3>
          <ul className="unstyled-list no-max-width">
            {may.map(({ seat, offers: possible }) => (
              <li key={seat.seat}>
                <p>
                  <strong>{ownSeat(seat)}</strong> kan: {listed(possible.map(({ title }) => title))}.
                </p>
                <button type="button" className="button button-secondary" onClick={() => chooseSeat(seat.seat)}>
                  Skift til posten<span className="sr-only"> {ownSeat(seat)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <RefusedActions offers={rest} />
    </>
  );
}
