import type { Command } from 'commander';
import type { Answer } from './answer.js';
import type { Context } from './context.js';

/** Makes an action of commander's out of work that answers. */
export type Run = <A extends unknown[]>(
  work: (context: Context, ...args: A) => Promise<Answer>,
) => (...args: unknown[]) => Promise<void>;

/** The same for work that needs no data folder, such as that of a witness. */
export type RunApart = <A extends unknown[]>(
  work: (world: Apart, ...args: A) => Promise<Answer>,
) => (...args: unknown[]) => Promise<void>;

/** What work without a data folder meets outside itself. */
export interface Apart {
  readonly now: () => string;
}

/** Adds one command to the program. */
export type Register = (program: Command, run: Run, runApart: RunApart) => Command;
