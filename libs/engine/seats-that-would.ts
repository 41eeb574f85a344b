import { authorise } from './authorise.js';
import { everyCommand } from './every-command.js';
import type { ActingSeat, Run } from './procedure.js';
import type { Installed } from './registry.js';

/** Those of some seats in which a command would have its mandate on a run now. The state is not asked. */
export function seatsThatWould(
  { procedure }: Installed,
  run: Run,
  command: string,
  seats: readonly ActingSeat[],
): ActingSeat[] {
  const commands = everyCommand(procedure);
  const declared = Object.hasOwn(commands, command) ? commands[command] : undefined;
  return declared === undefined ? [] : seats.filter((seat) => authorise(declared.mandate, run, seat).allowed);
}
