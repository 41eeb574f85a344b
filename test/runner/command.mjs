import { spawn } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs Node with these arguments in the working copy.
 *
 * @param {string[]} command
 * @param {{ show?: boolean, yielding?: boolean }} options `show` lets the output through as it comes; otherwise it is
 * collected. `yielding` takes only the processor time that nobody else wants
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
export function run(command, { show = false, yielding = false } = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  if (yielding && child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    const end = (code, last = '') =>
      resolve({ code, output: Buffer.concat(output) + last, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => end(1, error.message));
    child.on('close', (code, signal) => end(code ?? 1, signal ? `(stoppet af ${signal})` : ''));
  });
}
