import { execFile } from 'node:child_process';

/** What one command came to. */
export interface Ended {
  /** The exit code. */
  readonly code: number;
  /** What it wrote to standard output. */
  readonly answer: string;
  /** That, and what it wrote to standard error. */
  readonly out: string;
}

type Environment = Record<string, string>;

/** Runs the built `sporskifte` as a process of its own, with no other settings than those given. */
export function sporskifteAsBuilt(environment: Environment, ...command: string[]): Promise<Ended> {
  const env = { PATH: process.env['PATH'], ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/apps/cli/main.js', ...command], { env }, (error, answer, told) =>
      resolve({ code: error ? Number(error.code) : 0, answer, out: answer + told }),
    );
  });
}

/**
 * Runs `sporskifte` in this process, with all that the built one meets but the terminal: for what a command says and
 * does. That it does so as a process as well is for {@link sporskifteAsBuilt}, once for each kind of command.
 */
export async function sporskifte(environment: Environment, ...command: string[]): Promise<Ended> {
  // Loaded only here: most who start the built product need no other.
  const [{ runCli }, { worldOf }] = await Promise.all([
    import('../../apps/cli/run-cli.js'),
    import('../../apps/cli/world.js'),
  ]);
  let [answer, out] = ['', ''];
  const terminal = {
    write: (text: string): void => {
      answer += text;
      out += text;
    },
    tell: (text: string): void => void (out += text),
    watched: false,
  };
  const code = await runCli(command, worldOf(environment, terminal));
  return { code, answer, out };
}
