import type { Run } from '../api/types.js';

/** Whether the acting seat takes part in a run: the seats that may attach files to it are those that do, ended or not. */
export function takesPart({ acting, commands = [] }: Run): boolean {
  const seats = commands.find(({ command }) => command === 'AttachDocument')?.seats ?? [];
  return seats.some(
    ({ function: role, body, side, seat }) =>
      role === acting?.function &&
      (body === undefined || body === acting.body) &&
      (side === undefined || side === acting.side) &&
      (seat === undefined || seat === acting.seat),
  );
}
