import { useId } from 'react';
import type { SeatOfMine } from '../api/types.js';
import { ownSeat } from '../words/seats.js';

interface SeatChooserProps {
  readonly seats: readonly SeatOfMine[];
  readonly chosen: SeatOfMine | undefined;
  readonly onChoose: (seat: string) => void;
}

/** Which seat one acts in. With one there is nothing to choose; with none that is said. */
export function SeatChooser({ seats, chosen, onChoose }: SeatChooserProps) {
  const id = useId();
  if (seats.length === 0) return <span className="who-seat">Du har ingen post i dag og kan kun læse.</span>;
  if (seats.length === 1) return <span className="who-seat">{ownSeat(seats[0]!)}</span>;
  return (
    <span className="who-seat">
      <label htmlFor={id}>Du handler som </label>
      <select id={id} value={chosen?.seat ?? ''} onChange={(event) => onChoose(event.target.value)}>
        {seats.map((seat) => (
          <option key={seat.seat} value={seat.seat}>
            {ownSeat(seat)}
          </option>
        ))}
      </select>
    </span>
  );
}
