import { existsSync } from 'node:fs';
import { readPublicKey } from '#audit/notes/keys.js';
import type { Seen } from '#audit/notes/witness.js';
import { Problem } from './problem.js';
import { readTextFile, writeFile } from './text-file.js';

/** What a witness signed last; undefined when it has never signed. @throws Problem when the file is no such thing */
export function readSeen(file: string): Seen | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const { log, size, root } = JSON.parse(readTextFile(file)) as { log: string; size: number; root: string };
    const bytes = Buffer.from(root, 'base64');
    if (Number.isSafeInteger(size) && bytes.length === 32) return { log: readPublicKey(log), size, root: bytes };
  } catch (error) {
    if (error instanceof Problem) throw error;
  }
  throw new Problem('unusable-file', `Filen ${file} er ikke det, vidnet skrev. Hent den fra vidnets sikkerhedskopi.`);
}

/** Remembers what a witness has signed. @throws Problem when it cannot be written; then nothing may be handed out */
export function writeSeen(file: string, { log, size, root }: Seen): void {
  writeFile(file, `${JSON.stringify({ log: log.text, size, root: root.toString('base64') }, undefined, 2)}\n`);
}
