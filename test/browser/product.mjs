import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** So many people log in and act from one address here that the usual limits would stop them. */
const WITHOUT_LIMITS = { LOGINS_PER_MINUTE: '100000', COMMANDS_PER_MINUTE: '100000' };

/**
 * Starts the built product on an empty folder, which it fills with the demo data.
 *
 * @param {string} folder where it keeps its data
 * @param {Record<string, string>} settings those that are not as they usually are
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 * @throws {Error} with what it printed, when it does not start
 */
export async function startProduct(folder, settings = {}) {
  const child = spawn(process.execPath, ['dist/apps/api/main.js'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'fatal', ...WITHOUT_LIMITS, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const gone = once(child, 'close');
  child.stderr.on('data', (chunk) => (printed += chunk));
  const address = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const found = /Sporskifte kører på (\S+)/.exec(printed);
      if (found) resolve(found[1]);
    });
    void gone.then(() => reject(new Error(`Produktet kunne ikke starte: ${printed}`)));
  });
  return {
    address,
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
