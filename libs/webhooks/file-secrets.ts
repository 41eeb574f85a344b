import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '#engine/event-store.js';
import type { KeptSecret, Secrets } from './secrets.js';

/** In the data folder, with rights for its owner alone. */
export const SECRETS_FILE = 'webhook-secrets.json';

interface Content {
  readonly [webhook: string]: readonly KeptSecret[];
}

/** Secrets in a file, for the one process that has the data folder. Each change is whole or not made at all. */
export function fileSecrets(folder: string): Secrets {
  const file = join(folder, SECRETS_FILE);
  // Nothing is awaited between reading and writing, so no two changes of a process meet.
  return {
    of: (webhook) => settled(() => newestFirst(read(file)[webhook] ?? [])),
    keep: (webhook, secret) =>
      settled(() => {
        const content = read(file);
        const known = content[webhook] ?? [];
        if (known.some(({ number }) => number === secret.number)) return false;
        write(file, { ...content, [webhook]: [...known, secret] });
        return true;
      }),
    forget: (webhook, below = Infinity) =>
      settled(() => {
        const { [webhook]: known = [], ...others } = read(file);
        const left = known.filter(({ number }) => number >= below);
        if (left.length < known.length) write(file, left.length > 0 ? { ...others, [webhook]: left } : others);
      }),
  };
}

function settled<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}

function newestFirst(secrets: readonly KeptSecret[]): readonly KeptSecret[] {
  return secrets.toSorted((one, other) => other.number - one.number);
}

function read(file: string): Content {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Content;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    // The error of a parser could quote what it read.
    throw new StoreUnavailable(
      `${file} kan ikke læses. Giv tjenesten læseret til den, eller hent en tidligere udgave.`,
    );
  }
}

function write(file: string, content: Content): void {
  const beside = `${file}.new`;
  try {
    const handle = openSync(beside, 'w', 0o600);
    try {
      writeSync(handle, `${JSON.stringify(content)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
  } catch (cause) {
    throw new StoreUnavailable(`${file} kan ikke skrives. Giv tjenesten skriveret til mappen.`, { cause });
  }
}
