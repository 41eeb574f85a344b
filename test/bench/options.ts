import { parseArgs } from 'node:util';

/** How the benchmark is run. */
export interface Options {
  /** One short round, and not the store of a million events: to see that it works, not to quote. */
  readonly quick: boolean;
  /** A JSON document instead of a table. */
  readonly json: boolean;
  readonly rounds: number;
  /** Milliseconds that each point is measured for, after a warm-up of half of it. */
  readonly window: number;
}

/** The command line cannot be read. */
export class UnknownOption extends Error {}

/** Reads the command line. @throws UnknownOption */
export function readOptions(args: readonly string[]): Options {
  const { quick, json } = parse(args);
  return { quick, json, rounds: quick ? 1 : 3, window: quick ? 700 : 1_500 };
}

function parse(args: readonly string[]): Pick<Options, 'quick' | 'json'> {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args: [...args], options: { quick: flag, json: flag } }).values;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new UnknownOption(`${problem}\nUsage: npm run bench -- [--quick] [--json]`, { cause: error });
  }
}
