import type { SeatOfMine, Task } from '../../api/types.js';
import { isMeant } from '../../run/is-meant.js';

/** The seat of mine that a task waits for: my own before one I stand in for; undefined where none of them is meant. */
export function seatFor(task: Task, seats: readonly SeatOfMine[]): SeatOfMine | undefined {
  const meant = seats.filter((seat) => isMeant(task, seat));
  return meant.find(({ standsIn }) => !standsIn) ?? meant[0];
}
