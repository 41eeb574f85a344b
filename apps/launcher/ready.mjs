import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { withLock } from './lock.mjs';
import { Problem } from './problem.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Makes the working copy ready to run. Two at once wait for each other.
 *
 * @param {{ quiet?: boolean, build?: boolean }} options what to do and how much to say
 * @returns {Promise<boolean>} false when something failed; the user has then been told what and what to do
 */
export async function makeReady({ quiet = false, build: wantsBuild = true } = {}) {
  try {
    if (isInstalled(root) && (!wantsBuild || isBuilt(root))) return true;
    await withLock(root, async (hold) => {
      if (!isInstalled(root)) await install(root, { quiet, hold });
      if (wantsBuild && !isBuilt(root)) await build(root, { quiet, hold });
    });
    return true;
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : unforeseen(error));
    return false;
  }
}

function unforeseen(error) {
  return (
    `\nSporskifte kunne ikke gøres klar: ${error.message}\n` +
    'Kontrollér, at du må skrive i mappen, at der er plads på disken, og at ingen filer mangler (git status).'
  );
}
