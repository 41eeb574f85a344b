import { accessSync, constants, mkdirSync } from 'node:fs';
import { UnusableSettings } from './settings.js';

/** Makes the data folder if it is not there. @throws UnusableSettings when it cannot be made or written to */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    const { code } = error as { code?: string };
    const why = code === 'ENOTDIR' || code === 'EEXIST' ? 'er ikke en mappe' : 'kan ikke skrives til';
    const what = `Datamappen ${folder} ${why} (${code}). Ret rettighederne, eller vælg en anden mappe med DATA_DIR.`;
    throw new UnusableSettings(what);
  }
}
