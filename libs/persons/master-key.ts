import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreUnavailable } from '#engine/event-store.js';

/** Where the key that the persons' keys are encrypted with lies, unless the operator says otherwise. */
const FILE = 'persons-key';

/** The file with the master key of a data folder. @param file what the operator has said, if anything */
export function masterKeyFile(folder: string, file: string | undefined): string {
  return file ?? join(folder, FILE);
}

/** The master key; undefined when the file is not there. @throws StoreUnavailable when it cannot be used */
export function readMasterKey(file: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StoreUnavailable(`Nøglefilen ${file} kan ikke læses. Giv tjenestens bruger læseret til den.`, { cause });
  }
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === 32) return key;
  throw new StoreUnavailable(
    `Nøglefilen ${file} er ingen nøgle: den skal holde 32 tilfældige byte som base64. Læg den rigtige tilbage.`,
  );
}

/** The master key, made if it is not there, with rights for nobody else. @throws StoreUnavailable */
export function ownMasterKey(file: string): Buffer {
  const found = readMasterKey(file);
  if (found) return found;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (cause) {
    // Another process that was started at the same time has made it.
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new StoreUnavailable(`Nøglefilen ${file} kan ikke skrives. Ret rettighederne.`, { cause });
    }
  }
  return readMasterKey(file)!;
}
