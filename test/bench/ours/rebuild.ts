import { openReadModels } from '#read-models/database/open.js';
import { rebuild } from '#read-models/rebuild/rebuild.js';
import { projectByHand } from '../floor/projection.js';
import type { Measurement } from '../measurement.js';
import { secondsOf } from '../pace.js';
import { openDesk } from '../world/desk.js';
import { HISTORY } from '../world/world.js';

/** All read models made anew from the log; by hand, a table of runs and one of events. */
export const rebuilding: Measurement = {
  rows: [
    { key: 'floor-rebuild', label: 'Floor: two tables from the log by hand', unit: 'events/s' },
    {
      key: 'rebuild',
      label: `Read models: rebuild all over ${HISTORY.toLocaleString('en')} events`,
      unit: 'events/s',
      floor: 'floor-rebuild',
      aim: { of: 'floor', atLeast: 0.5 },
    },
  ],
  async measure({ workspace, history }) {
    const folder = workspace.make('rebuild');
    const byHand = await secondsOf(() => projectByHand(history, folder));
    const { store, registry } = openDesk(history);
    const db = await openReadModels({ folder });
    const ours = await secondsOf(() => rebuild({ db, store, registry }));
    await db.destroy();
    await store.close();
    workspace.discard(folder);
    return [
      { key: 'floor-rebuild', value: HISTORY / byHand },
      { key: 'rebuild', value: HISTORY / ours },
    ];
  },
};
