import { isWhole } from '#audit/log-verdict.js';
import { createKey, readSigningKey } from '#audit/notes/keys.js';
import { createTreeCheck } from '#audit/proof/tree-check.js';
import { verifyLog } from '#audit/verify-log.js';
import type { Measurement } from '../measurement.js';
import { secondsOf } from '../pace.js';
import { openDesk } from '../world/desk.js';
import { HISTORY } from '../world/world.js';

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
  ],
  async measure({ history }) {
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
    ];
  },
};
