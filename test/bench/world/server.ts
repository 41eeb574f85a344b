import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from './world.js';

/** The product as `npm start` runs it, in a process of its own. */
export interface RunningServer {
  readonly address: string;
  /** Milliseconds from the start of the process until it said that it listens. */
  readonly listeningMs: number;
  /** Megabytes of memory that the process holds now; undefined where the system does not tell. */
  memory(): number | undefined;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
}

/** Starts the product on a data folder. @throws Error when it ends before it listens */
export async function startServer({ root, workspace }: World, folder: string): Promise<RunningServer> {
  const { NODE_ENV: _unset, ...environment } = process.env;
  const start = performance.now();
  const child = spawn(process.execPath, [join('dist', 'apps', 'api', 'main.js')], {
    cwd: root,
    env: { ...environment, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  workspace.adopt(child);
  const ended = new Promise<string>((resolve) => child.once('exit', (code, signal) => resolve(`${signal ?? code}`)));
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(text);
      if (found) resolve(found[0]);
    });
    void ended.then((how) => reject(new Error(`The server ended (${how}) before it listened. ${text}`)));
  });
  return {
    address,
    listeningMs: performance.now() - start,
    memory: () => memoryOf(child.pid!),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function memoryOf(pid: number): number | undefined {
  try {
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return resident ? Number(resident[1]) / 1_024 : undefined;
  } catch {
    return undefined;
  }
}
