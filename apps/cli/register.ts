import type { Command } from 'commander';
import type { Answer } from './answer.js';
import type { Context, Outside } from './context.js';

/** Makes an action of commander's out of work that answers. */
export type Run = <A extends unknown[]>(
  work: (context: Context, ...args: A) => Promise<Answer>,
) => (...args: unknown[]) => Promise<void>;

/** Adds one command to the program. */
export type Register = (program: Command, run: Run) => Command;

/** The same for work that is not about the data folder of the service. */
export type RunApart = <A extends unknown[]>(
  work: (outside: Outside, ...args: A) => Promise<Answer>,
) => (...args: unknown[]) => Promise<void>;

/** Adds a command that names the stores it works on itself. */
export type RegisterApart = (program: Command, run: RunApart) => Command;
