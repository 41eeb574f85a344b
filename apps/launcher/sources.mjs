import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const PLACES = [
  'apps',
  'libs',
  'test/bench',
  'test/stand-in',
  'tsconfig.json',
  'nest-cli.json',
  'package.json',
  'package-lock.json',
];

/** Specs and texts are no part of the build, and the launcher runs as it is. */
const isLeftOut = (file) => /\.spec\.tsx?$|\.md$|^apps[\\/]launcher[\\/]/.test(file);

/**
 * One hash over path, size and time of every file that the build reads. Contents are not read: this runs before every
 * command and must not be felt.
 */
export function fingerprintOfSources(root) {
  const hash = createHash('sha256');
  for (const file of PLACES.flatMap((place) => filesIn(root, place))) {
    const { size, mtimeMs } = statSync(path.join(root, file), { throwIfNoEntry: false }) ?? {};
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return `${hash.digest('hex')}\n`;
}

function filesIn(root, place) {
  if (!statSync(path.join(root, place), { throwIfNoEntry: false })?.isDirectory()) return [place];
  const entries = readdirSync(path.join(root, place), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !isLeftOut(file))
    .sort();
}
