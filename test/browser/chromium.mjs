import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Where Chromium's program is to be found: where one says it is, as the machine's own, or as Playwright fetched it. */
const places = () => [process.env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()];

/** The Chromium to try the web application in; undefined where there is none. */
export const findChromium = () => places().find((place) => place && existsSync(place));

/** What it is started with: the sandbox of Chromium does not run for a machine's administrator. */
export const chromiumArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * As long as one waits for a Chromium, in milliseconds: it is some 200 MB, and a network that answers nothing is no
 * reason to hang.
 */
const PATIENCE_MS = 180_000;

/** Playwright's own command, which is not among what its package lets others import. */
const playwright = path.join(
  path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'cli.js',
);

/** The address in which one says no to downloads, as Playwright itself reads it. */
const isForbidden = ({ PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: said = '' }) => !['', '0', 'false'].includes(said);

/**
 * Has Playwright download its Chromium to where it keeps such, as its own settings say. Never throws: without a browser
 * the journeys are skipped, and the rest is tested.
 *
 * @param {object} options
 * @param {readonly string[]} [options.command] what Node is given
 * @param {number} [options.patienceMs] how long to wait before giving up
 * @param {NodeJS.ProcessEnv} [options.environment]
 * @returns {Promise<string | undefined>} why there is none, in Danish; undefined when it was fetched
 */
export async function fetchChromium({
  command = [playwright, 'install', 'chromium', '--no-shell'],
  patienceMs = PATIENCE_MS,
  environment = process.env,
} = {}) {
  if (isForbidden(environment)) return 'PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD siger nej til at hente en';
  const child = spawn(process.execPath, command, { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  const said = [];
  child.stderr.on('data', (chunk) => said.push(chunk));
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, patienceMs);
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', resolve);
  });
  clearTimeout(clock);
  child.stderr.destroy();
  if (code === 0) return undefined;
  if (late) return `den kunne ikke hentes på ${patienceMs / 1000} sekunder`;
  const [first] = Buffer.concat(said).toString().trim().split('\n');
  return `den kunne ikke hentes (${first || code})`;
}

/**
 * The Chromium of this machine, fetched first where there is none.
 *
 * @param {{ find?: () => string | undefined, fetch?: () => Promise<string | undefined> }} ways
 * @returns {Promise<{ path: string } | { missing: string }>} where it is, or in Danish why there is none
 */
export async function someChromium({ find = findChromium, fetch = fetchChromium } = {}) {
  const here = find();
  if (here !== undefined) return { path: here };
  const problem = await fetch();
  const fetched = find();
  return fetched === undefined ? { missing: problem ?? 'den blev hentet, men er der ikke' } : { path: fetched };
}
