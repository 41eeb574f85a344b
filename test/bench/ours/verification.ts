import { isWhole } from '#audit/log-verdict.js';
import { verifyLog } from '#audit/verify-log.js';
import type { Measurement } from '../measurement.js';
import { secondsOf } from '../pace.js';
import { openDesk } from '../world/desk.js';
import { HISTORY } from '../world/world.js';

/** Every event recomputed and every hash chain checked, as `sporskifte verify` does. */
export const verification: Measurement = {
  rows: [
    { key: 'verify', label: `Audit: verify ${HISTORY.toLocaleString('en')} events`, unit: 'events/s' },
    { key: 'verify-seconds', label: 'Audit: the same, in all', unit: 's' },
  ],
  async measure({ history }) {
    const { store, registry } = openDesk(history);
    const seconds = await secondsOf(async () => {
      const verdict = await verifyLog({ store, registry });
      if (!isWhole(verdict)) throw new Error(`The log is not whole: ${JSON.stringify(verdict.findings[0])}`);
    });
    await store.close();
    return [
      { key: 'verify', value: HISTORY / seconds },
      { key: 'verify-seconds', value: seconds },
    ];
  },
};
