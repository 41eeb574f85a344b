import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isWhole } from '#audit/log-verdict.js';
import { createKey, readSigningKey } from '#audit/notes/keys.js';
import { createTreeCheck } from '#audit/proof/tree-check.js';
import { verifyLog } from '#audit/verify-log.js';
import type { Measurement } from '../measurement.js';
import { secondsOf } from '../pace.js';
import { openDesk } from '../world/desk.js';
import { HISTORY } from '../world/world.js';

/** MB that the process may have for its objects, whatever the size of the log. */
const HEAP = 128;

/** Every event recomputed, every hash chain checked, and the tree over the log, as `sporskifte verify` does. */
export const verification: Measurement = {
  rows: [
    {
      key: 'verify',
      label: `Audit: verify ${HISTORY.toLocaleString('en')} events, chains and tree`,
      unit: 'events/s',
      aim: { of: 'value', atLeast: 20_000 },
    },
    { key: 'verify-seconds', label: 'Audit: the same, in all', unit: 's' },
    { key: 'verify-memory', label: `Audit: memory at its most (RSS), on a heap of ${HEAP} MB`, unit: 'MB' },
  ],
  async measure({ history, root }) {
    const { store, registry } = openDesk(history);
    const key = readSigningKey(createKey('bench', 'log')).public;
    const seconds = await secondsOf(async () => {
      const tree = createTreeCheck({ checkpoints: [], key, witnesses: [] });
      const verdict = await verifyLog({ store, registry, onEvent: tree.take });
      if (!isWhole(verdict)) throw new Error(`The log is not whole: ${JSON.stringify(verdict.findings[0])}`);
      if (tree.end().size !== HISTORY) throw new Error('The tree does not hold every event');
    });
    await store.close();
    return [
      { key: 'verify', value: HISTORY / seconds },
      { key: 'verify-seconds', value: seconds },
      { key: 'verify-memory', value: await memoryOf(root, history) },
    ];
  },
};

const REPORT = "process.on('exit', () => process.stderr.write(`\\nmost ${process.resourceUsage().maxRSS} KB`))";

/**
 * Megabytes that `sporskifte verify` has held at most, in a process of its own.
 * @throws Error when the log is not whole
 */
async function memoryOf(root: string, folder: string): Promise<number> {
  const program = join('dist', 'apps', 'cli', 'main.js');
  const reporting = `--import=data:text/javascript,${encodeURIComponent(REPORT)}`;
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ['--no-warnings', `--max-old-space-size=${HEAP}`, reporting, program, 'verify'],
    { cwd: root, env: { ...process.env, DATA_DIR: folder } },
  );
  return Number(/most (\d+) KB/.exec(stderr)![1]) / 1_024;
}
