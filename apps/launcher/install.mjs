import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { Problem } from './problem.mjs';

const RUNTIME_MAJOR = 24;
const MACHINE = `${process.platform}-${process.arch}`;
const stampOf = (root) => path.join(root, 'node_modules', '.sporskifte-install');

/**
 * Whether node_modules holds what package-lock.json asks for, on this kind of machine.
 * An install made by hand counts too, and is remembered.
 */
export function isInstalled(root) {
  const stamp = stampOf(root);
  const wanted = fingerprint(root);
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
  if (found === wanted) return true;
  // A folder copied from another kind of machine holds that machine's programs.
  if (found?.includes(MACHINE) === false || !matchesLockFile(root) || !hasRuntime(root)) return false;
  writeFileSync(stamp, wanted);
  return true;
}

/** Installs exactly what package-lock.json says, development tools included (the build needs them). */
export async function install(root, { quiet, hold }) {
  // Said even when quiet: half a minute without a word looks like a fault.
  console.error('Sporskifte: henter og installerer pakker. Det sker kun første gang og efter opdateringer …');
  const wanted = fingerprint(root);
  rmSync(stampOf(root), { force: true });
  const args = ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'];
  // Not with the Node inside node_modules: npm is about to delete it.
  const code = await npm(args, { root, quiet, hold, outsideNodeModules: true });
  if (code !== 0) {
    throw new Problem(
      `Pakkerne kunne ikke installeres (npm ci svarede ${code}; npm's egen forklaring står ovenfor).\n` +
        'Kontrollér, at der er forbindelse til nettet og plads på disken, og kør kommandoen igen.\n' +
        'Er package.json ændret, uden at package-lock.json er fulgt med, så kør "npm install" først.',
    );
  }
  if (!hasRuntime(root)) {
    throw new Problem(
      `Pakkerne er installeret, men den Node ${RUNTIME_MAJOR}, som Sporskifte kører på, mangler: npm har ikke kørt\n` +
        'installationsskriptet i pakken "node". Kør "npm config set ignore-scripts false" og derefter kommandoen igen,\n' +
        `eller installér selv Node ${RUNTIME_MAJOR} fra https://nodejs.org.`,
    );
  }
  writeFileSync(stampOf(root), wanted);
}

function fingerprint(root) {
  const lockFile = readFileSync(path.join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lockFile).digest('hex')} ${MACHINE}\n`;
}

/** npm leaves a record of what it installed, at the very end; packages for other machines are missing from it. */
function matchesLockFile(root) {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesIn(record);
  const wanted = Object.entries(packagesIn(path.join(root, 'package-lock.json')));
  return wanted.every(([place, { version, optional, devOptional }]) =>
    installed[place] ? installed[place].version === version : place === '' || optional || devOptional,
  );
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/**
 * The program needs a newer Node than npm may be running on; the npm package `node` brings it, by its install script.
 */
function hasRuntime(root) {
  if (Number(process.versions.node.split('.')[0]) >= RUNTIME_MAJOR) return true;
  const binary = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const { stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  return Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) >= RUNTIME_MAJOR;
}
