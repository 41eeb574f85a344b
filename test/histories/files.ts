import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GoldenHistory } from './golden.js';

const ROOT = import.meta.dirname;

/** A kept history and where it lies: `revision@1`, `spor-1`. */
export interface KeptHistory {
  readonly folder: string;
  readonly name: string;
  readonly history: GoldenHistory;
}

/** Every history that is kept, in order of folder and name. */
export function keptHistories(): KeptHistory[] {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .flatMap(({ name: folder }) =>
      readdirSync(path.join(ROOT, folder)).map((file) => ({
        folder,
        name: path.basename(file, '.json'),
        history: JSON.parse(readFileSync(path.join(ROOT, folder, file), 'utf8')) as GoldenHistory,
      })),
    )
    .toSorted((one, other) => `${one.folder}/${one.name}`.localeCompare(`${other.folder}/${other.name}`));
}

/** Keeps a history for ever. @throws when one of that name is kept already: histories are added, never changed */
export function keep({ folder, name, history }: KeptHistory): void {
  mkdirSync(path.join(ROOT, folder), { recursive: true });
  writeFileSync(path.join(ROOT, folder, `${name}.json`), `${JSON.stringify(history, null, 2)}\n`, { flag: 'wx' });
}
