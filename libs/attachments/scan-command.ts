import { execFile } from 'node:child_process';
import type { ScanVerdict } from './scan-verdict.js';

/**
 * Runs a scanner that exits with 0 for clean and 1 for infected.
 * @throws Error for anything else, or no answer in time
 */
export function scanWithCommand(program: string, args: readonly string[], patienceMs: number): Promise<ScanVerdict> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { timeout: patienceMs, maxBuffer: 1024 * 1024 }, (error, stdout) => {
      if (error === null) return resolve({ infected: false });
      if (error.code !== 1) return reject(new Error(`${program} could not scan`, { cause: error }));
      resolve({ infected: true, virus: /(\S+) FOUND/.exec(stdout)?.[1] ?? 'ukendt' });
    });
  });
}
