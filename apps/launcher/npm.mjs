import { spawn } from 'node:child_process';
import path from 'node:path';
import { Problem } from './problem.mjs';

/**
 * Runs npm in the working copy.
 *
 * @param {string[]} args
 * @param {{ root: string, quiet: boolean, hold: (child) => void, outsideNodeModules?: boolean }} options
 *   `quiet` shows the output only if npm fails; `hold` is told of the process; `outsideNodeModules` runs npm on the
 *   machine's own Node.
 * @returns {Promise<number>} npm's exit code
 * @throws {Problem} when npm is missing or was interrupted
 */
export function npm(args, { root, quiet, hold, outsideNodeModules = false }) {
  const child = spawn('npm', args, {
    cwd: root,
    env: outsideNodeModules ? environmentOutside(root) : process.env,
    // Everything goes to stderr, so that a command's own output can be piped.
    stdio: ['ignore', quiet ? 'pipe' : process.stderr, quiet ? 'pipe' : process.stderr],
    shell: process.platform === 'win32', // npm is a .cmd file there
  });
  if (child.pid) hold(child);
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  return finished(child).then((code) => {
    if (code !== 0) process.stderr.write(Buffer.concat(output));
    return code;
  });
}

/** Ends with npm, never before it: an npm left behind would go on writing while the next run starts. */
function finished(child) {
  let interrupted = false;
  const pass = (signal) => {
    interrupted = true;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new Problem('npm blev ikke fundet. Det følger med Node.js: https://nodejs.org.')));
    child.on('close', (code, signal) => {
      if (interrupted || signal)
        reject(new Problem('Afbrudt. Næste kørsel begynder forfra på det, der ikke blev færdigt.'));
      else resolve(code);
    });
  }).finally(() => {
    for (const signal of signals) process.off(signal, pass);
  });
}

function environmentOutside(root) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const inside = path.join(root, 'node_modules');
  const kept = (process.env[name] ?? '').split(path.delimiter).filter((folder) => !folder.startsWith(inside));
  return { ...process.env, [name]: kept.join(path.delimiter) };
}
