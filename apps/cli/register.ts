import type { Command } from 'commander';
import type { Answer } from './answer.js';
import type { Context } from './context.js';

/** Makes an action of commander's out of work that answers. */
export type Run = <A extends unknown[]>(
  work: (context: Context, ...args: A) => Promise<Answer>,
) => (...args: unknown[]) => Promise<void>;

/** Adds one command to the program. */
export type Register = (program: Command, run: Run) => Command;
