import type { SeatOfMine, Task } from '../../api/types.js';

/** The seat of mine that a task waits for: my own before one I stand in for; undefined where none of them is meant. */
export function seatFor(task: Task, seats: readonly SeatOfMine[]): SeatOfMine | undefined {
  const meant = seats.filter(
    ({ seat, function: role, body, side }) =>
      role === task.function &&
      (task.body === null || task.body === body) &&
      (task.side === null || task.side === side) &&
      (task.seat === null || task.seat === seat),
  );
  return meant.find(({ standsIn }) => !standsIn) ?? meant[0];
}
