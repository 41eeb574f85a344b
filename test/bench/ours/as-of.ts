import { everything } from '#organisation/reading.js';
import { openReadModels } from '#read-models/database/open.js';
import { changesBetween } from '#read-models/as-of/changes.js';
import { listRunsAt } from '#read-models/as-of/list-runs-at.js';
import type { AsOf } from '#read-models/as-of/moment.js';
import type { Past } from '#read-models/as-of/runs-at.js';
import { worklistAt } from '#read-models/as-of/worklist-at.js';
import type { Measurement, Sample } from '../measurement.js';
import { openDesk } from '../world/desk.js';
import { LARGE } from '../world/world.js';

const among = `among ${LARGE.toLocaleString('en')} events`;
const aim = { of: 'value', atMost: 1 } as const;
const row = (key: string, label: string) => ({ key, label: `${label}, ${among}`, unit: 's', aim });

/** Lists of a moment halfway through a log in which nearly every run has gone on since. */
export const pastLists: Measurement = {
  rows: [
    row('as-of-recorded', 'As of: a page of runs, as recorded'),
    row('as-of-effective', 'As of: a page of runs, as effective'),
    row('as-of-open', 'As of: a page of the runs that were open, as recorded'),
    row('as-of-worklist', 'As of: the work list of a seat, first portion'),
    row('as-of-changes', 'As of: what changed between two moments'),
  ],
  async measure({ past: folder }) {
    if (folder === undefined) return [];
    const db = await openReadModels({ folder });
    const { store, registry } = openDesk(folder);
    try {
      return await measured({ db, store, registry, reader: everything });
    } finally {
      await db.destroy();
      await store.close();
    }
  },
};

async function measured(past: Past): Promise<Sample[]> {
  const recorded = await halfway(past, 0.5);
  const later = await halfway(past, 0.75);
  const on = recorded.at.slice(0, 10);
  const effective: AsOf = { basis: 'effective', on, knownAt: '9999-12-31T00:00:00.000Z' };
  const procedure = 'revision';
  const seat = { function: 'tovholder', body: 'tf-1', side: 'municipal' } as const;
  return [
    await timed('as-of-recorded', () => listRunsAt(past, { procedure }, recorded)),
    await timed('as-of-effective', () => listRunsAt(past, { procedure }, effective)),
    await timed('as-of-open', () => listRunsAt(past, { procedure, ended: false }, recorded)),
    await timed('as-of-worklist', () => worklistAt(past, [seat], recorded)),
    await timed('as-of-changes', () => changesBetween(past, recorded, later)),
  ];
}

async function halfway({ db }: Past, part: number): Promise<AsOf & { basis: 'recorded' }> {
  const number = Math.floor(LARGE * part);
  const { recordedAt: at } = await db
    .selectFrom('audit')
    .select('recordedAt')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return { basis: 'recorded', at };
}

async function timed(key: string, work: () => Promise<unknown>): Promise<Sample> {
  const start = performance.now();
  await work();
  return { key, value: (performance.now() - start) / 1_000 };
}
