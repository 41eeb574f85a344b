import { scanWithClamd } from './clamd.js';
import { scanWithCommand } from './scan-command.js';
import type { ScanVerdict } from './scan-verdict.js';

/** Looks for viruses in a file on disk. @throws Error when it cannot tell; then the file is not taken */
export type Scanner = (path: string) => Promise<ScanVerdict>;

/** How long a scanner may take, in milliseconds. */
const PATIENCE_MS = 60_000;

/** The form of the setting: a clamd by its socket or its address, or a program. */
export const SCANNER = /^(clamd:\/\/[^\s/:]+:\d{1,5}|clamd:\/[^\s]+|command:\/\S.*)$/;

/**
 * The scanner of a setting: `clamd:/run/clamav/clamd.ctl`, `clamd://host:3310`, or `command:/usr/bin/clamscan
 * --stdout`, which is given the file's path last and exits with 0 for clean and 1 for infected.
 */
export function scannerOf(setting: string): Scanner {
  if (setting.startsWith('command:')) {
    const [program = '', ...words] = setting.slice('command:'.length).split(/ +/);
    return (path) => scanWithCommand(program, [...words, path], PATIENCE_MS);
  }
  const at = setting.slice('clamd:'.length);
  if (!at.startsWith('//')) return (path) => scanWithClamd({ path: at }, path, PATIENCE_MS);
  const [host = '', port = ''] = at.slice(2).split(':');
  return (path) => scanWithClamd({ host, port: Number(port) }, path, PATIENCE_MS);
}
