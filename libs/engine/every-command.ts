import { closureCommands } from './closure.js';
import { documentCommands } from './documents.js';
import type { Procedure } from './procedure.js';
import { Refusal } from './refusal.js';
import { CARRY, carry } from './succession.js';

type Commands = Procedure['commands'];

const shared = new WeakMap<Procedure['commands'], Commands>();

/** The commands of a procedure, and those on files and on who may read that all have: all that a person may give. */
export function everyCommand(procedure: Procedure): Commands {
  const known = shared.get(procedure.commands);
  if (known) return known;
  const all = { ...procedure.commands, ...documentCommands(procedure), ...closureCommands(procedure) };
  shared.set(procedure.commands, all);
  return all;
}

/** A command of a procedure, or one that every procedure has; undefined when there is none of that name. */
export function commandNamed(procedure: Procedure, name: string): Commands[string] | undefined {
  if (name === CARRY) return carry as unknown as Commands[string];
  const commands = everyCommand(procedure);
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

/** What to answer where a procedure has no command of a name: those that are its own, by their Danish titles. */
export function unknownCommand({ title: procedure, commands }: Procedure, name: string): Refusal {
  const known = Object.entries(commands).map(([command, { title }]) => `${title} (${command})`);
  return new Refusal(
    'unknown-command',
    `»${name}« er ingen kommando for ${procedure}. De kendte er: ${known.join(', ')}.`,
  );
}
