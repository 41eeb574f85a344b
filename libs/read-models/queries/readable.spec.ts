import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { partiesOf } from '#engine/closure.js';
import { fold } from '#engine/fold.js';
import { levelOf } from '#engine/reading-level.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { type Reader, mayRead } from '#organisation/reading.js';
import { startProjections } from '../runner/start.js';
import { insider } from '../spec/readers.js';
import { type World, createWorld } from '../spec/world.js';
import type { ReadModels } from '../tables/tables.js';
import { listRuns } from './list-runs.js';
import { readableStreams } from './readable.js';
import { worklistFor } from './worklist-for.js';

const ground = { reason: 'Nævner en enkelt borger', legalGround: 'Forvaltningslovens § 27' };
const streams = ['agreement-a1', 'revision-r1', 'revision-r2', 'revision-r3'];

const none: Reader = { rule: 'anonymous', levels: ['public'], marks: [], closedToo: false, glasses: [] };
const readers: { readonly [who: string]: Reader } = {
  nobody: none,
  insider,
  'somebody who takes part': { ...insider, marks: ['seat/regional', 'tf-1'] },
  'somebody of another body': { ...insider, marks: ['seat/stranger', 'tf-2'] },
  'an auditor of what is closed': { ...insider, closedToo: true },
  'an auditor without a seat': { ...none, levels: ['public', 'internal'], closedToo: true },
  'somebody with an emergency': { ...insider, glasses: ['revision-r2', 'revision-r1'] },
  'a part taker who may read nothing else': { ...none, marks: ['tf-1'] },
};

let world: World;
let db: ReadModels;

beforeEach(async () => {
  world = createWorld(openMemoryStore());
  db = await world.open();
  await world.act('agreement', 'a1', 'Register', 'secretary', { title: 'SAM:BO' });
  for (const id of ['r1', 'r2', 'r3']) {
    await world.act('revision', id, 'Report', 'municipal', { agreement: 'a1', need: `Behov ${id}` });
  }
  await world.act('revision', 'r2', 'CloseReading', 'municipal', ground);
  await world.act('revision', 'r3', 'CloseReading', 'municipal', ground);
  await world.act('revision', 'r3', 'OpenReading', 'municipal', ground);
  const projections = await startProjections({ ...world, db });
  expect(await projections.waitFor(await world.store.head(), 30_000)).toBe(true);
  await projections.stop();
});
afterEach(() => world.close());

describe.each(Object.entries(readers))('what %s may see', (_who, reader) => {
  it('is the same in SQL and by the rule itself, and it alone is counted', async () => {
    const allowed: string[] = [];
    for (const stream of streams) {
      const events = await world.store.readStream(stream);
      const run = fold(events, world.registry)!;
      const installed = world.registry.version(run.definition);
      const parties = partiesOf(installed.procedure, run, events);
      if (mayRead(reader, { level: levelOf(installed, run), stream, parties }).may) allowed.push(stream);
    }
    expect([...(await readableStreams(db, reader, streams))].toSorted()).toEqual(allowed);
    expect((await listRuns(db, reader, {})).total).toBe(allowed.length);
    const { items } = await worklistFor(db, reader, 'all');
    expect(items.filter(({ procedure, id }) => !allowed.includes(`${procedure}-${id}`))).toEqual([]);
  });
});

it('the closed run alone has rows that say who takes part in it', async () => {
  const rows = await db.selectFrom('parties').select('stream').distinct().execute();
  expect(rows).toEqual([{ stream: 'revision-r2' }]);
});
