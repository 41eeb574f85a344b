import { readFileSync } from 'node:fs';
import { replaceFile } from '#audit/proof/checkpoint-files.js';
import { Problem } from './problem.js';

/** The text of a file that somebody named. @throws Problem `unusable-file` */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Problem('unusable-file', `Filen ${file} findes ikke eller kan ikke læses. Kontrollér navnet.`, { cause });
  }
}

/** Writes a file that somebody named, whole or not at all. @throws Problem `unusable-file` */
export function writeFile(file: string, content: string | Uint8Array): void {
  try {
    replaceFile(file, content);
  } catch (cause) {
    throw new Problem('unusable-file', `Filen ${file} kan ikke skrives. Vælg et sted, der må skrives i.`, { cause });
  }
}
