import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { until } from '../../libs/read-models/spec/world.js';

/** A program of the built product as a process of its own. */
export interface Program {
  readonly address: string;
  readonly pid: number;
  readonly printed: () => string;
  readonly send: (signal: NodeJS.Signals) => void;
  /** Sends a signal and resolves when the process is gone. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>;
}

/** What a worker says of itself. */
export interface WorkerState {
  readonly status: string;
  readonly reason?: string;
  readonly leading: readonly string[];
}

const api = ['dist/apps/api/main.js', '--only-api'];
const worker = ['dist/apps/worker/main.js'];
const together = ['dist/apps/api/main.js'];

/** Starts the built programs with the same settings, and ends those that are left. */
export function programs(settings: Record<string, string>) {
  const started: ChildProcess[] = [];

  async function start(command: readonly string[], more: Record<string, string> = {}): Promise<Program> {
    const env = { PATH: process.env['PATH'], PORT: '0', ...settings, ...more };
    const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    started.push(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', () => {
        const found = /(http:\/\/localhost:\d+)/.exec(text);
        if (found) resolve(found[1]!);
      });
      child.once('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)));
    });
    return {
      address,
      pid: child.pid!,
      printed: () => text,
      send: (signal) => void child.kill(signal),
      end: (signal) =>
        new Promise((resolve) => {
          child.once('exit', (code, killedBy) => resolve(code ?? killedBy));
          child.kill(signal);
        }),
    };
  }

  return {
    api: (more?: Record<string, string>) => start(api, more),
    worker: (more?: Record<string, string>) => start(worker, more),
    /** Runs a command of the command line; answers with what it printed, and rejects when it ends red. */
    async cli(command: string): Promise<string> {
      const env = { PATH: process.env['PATH'], ...settings };
      const { stdout } = await promisify(execFile)(process.execPath, ['dist/apps/cli/main.js', command], { env });
      return stdout;
    },
    together: (more?: Record<string, string>) => start(together, more),
    /** Ends whatever still runs, frozen or not. */
    async endAll(): Promise<void> {
      const left = started.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
      const gone = left.map((child) => new Promise((resolve) => child.once('exit', resolve)));
      for (const child of left) child.kill('SIGKILL');
      await Promise.all(gone);
    },
  };
}

/** Asks a worker how it is. */
export async function stateOf({ address }: Program): Promise<WorkerState> {
  return (await (await fetch(`${address}/health/ready`)).json()) as WorkerState;
}

/** Waits until a worker leads this many kinds of work; answers with the milliseconds it took. */
export async function leads(program: Program, count: number, withinMs = 40_000): Promise<number> {
  const began = Date.now();
  const what = `process ${program.pid} leads ${count}: ${program.printed()}`;
  await until(what, async () => (await stateOf(program)).leading.length === count, withinMs);
  return Date.now() - began;
}
