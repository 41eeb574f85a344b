import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { Problem } from './problem.mjs';
import { fingerprintOfSources } from './sources.mjs';

const distOf = (root) => path.join(root, 'dist');
const stampOf = (root) => path.join(root, 'dist', '.sporskifte-build');

/** Whether dist was built from the sources as they are now. */
export function isBuilt(root) {
  const stamp = stampOf(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprintOfSources(root);
}

/** Type-checks and builds everything into an empty dist. */
export async function build(root, { quiet, hold }) {
  if (!quiet) console.error('Sporskifte: bygger programmet …');
  // Taken first: a file saved during the build must make the next run build again.
  const built = fingerprintOfSources(root);
  // Emptied, so that what a deleted source once became cannot be loaded.
  rmSync(distOf(root), { recursive: true, force: true });
  const code = await npm(['run', 'build', '--silent'], { root, quiet, hold });
  if (code !== 0 || !existsSync(distOf(root))) {
    throw new Problem(
      'Programmet kunne ikke bygges; fejlene står ovenfor. Ret dem, og kør kommandoen igen.\n' +
        'Har du ikke selv ændret i koden, så hent den igen: der mangler eller er ændret en fil.',
    );
  }
  writeFileSync(stampOf(root), built);
}
