import { documentCommands } from './documents.js';
import type { Procedure } from './procedure.js';
import { CARRY, carryCommand } from './succession.js';

/** A command of a procedure, or one that every procedure has; undefined when there is none of that name. */
export function commandNamed(procedure: Procedure, name: string): Procedure['commands'][string] | undefined {
  if (name === CARRY) return carryCommand;
  const commands = Object.hasOwn(procedure.commands, name) ? procedure.commands : documentCommands(procedure);
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}
