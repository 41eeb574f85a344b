import { fileURLToPath } from 'node:url';
import { isBuilt } from '../../apps/launcher/build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A selection of tests runs without building first; a test that starts the built program would then meet an old one.
 */
export function remindOfBuild() {
  if (isBuilt(root)) return;
  console.error('Bemærk: dist er ikke bygget af kilderne, som de er nu. Prøver, der starter programmet, bruger dist.');
}
