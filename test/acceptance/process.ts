import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built server as a process of its own. */
export interface ServerProcess {
  readonly address: string;
  /** Everything it has printed so far. */
  readonly printed: () => string;
  /** Sends a signal and answers with the exit code, or the signal's name, when it is gone. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>;
}

/** An empty folder under the system's temporary one, and how to remove it. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'sporskifte-process-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Starts the built server; resolves when it prints its address. Rejects with what it printed when it ends instead.
 * @param tree the working copy it was built in
 */
export async function startServer(environment: Record<string, string>, tree = '.'): Promise<ServerProcess> {
  const { child, printed } = launch(environment, { tree });
  const address = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /Sporskifte kører på (\S+)/.exec(printed());
      if (found) resolve(found[1]!);
    };
    child.stdout!.on('data', look);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed()}`)));
  });
  return {
    address,
    printed,
    end: (signal) =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', (code, killedBy) => resolve(code ?? killedBy));
        child.kill(signal);
      }),
  };
}

/** Starts the built server where it cannot run; resolves with its exit code and what it printed. */
export function failToStart(
  environment: Record<string, string>,
  how: How = {},
): Promise<{ code: number | null; printed: string }> {
  const { child, printed } = launch(environment, how);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed: printed() })));
}

/** Which built program to start, by default the server, and as which user of the machine. */
interface How {
  readonly program?: readonly string[];
  readonly user?: number;
  /** The working copy it was built in. */
  readonly tree?: string;
}

function launch(
  environment: Record<string, string>,
  { program = ['dist/apps/api/main.js'], user, tree = '.' }: How = {},
): { child: ChildProcess; printed: () => string } {
  const child = spawn(process.execPath, program, {
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: tree,
    ...(user !== undefined && { uid: user, gid: user }),
  });
  let text = '';
  const collect = (chunk: Buffer): void => void (text += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return { child, printed: () => text };
}
