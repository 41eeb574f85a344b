import { expect, it } from '@jest/globals';
import { StoreUnavailable } from '#engine/event-store.js';
import type { RecordedEvent } from '#engine/event.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { createFolding } from '../projections/folding.js';
import { type World, createWorld } from '../spec/world.js';
import { createOccasions } from './occasions.js';

/** The first event of a revision, and occasions that count how often it is folded; the first times fail as told. */
async function counting(world: World, failures = 0) {
  const folding = createFolding({ ...world, db: await world.open(), table: 'runs' });
  const folded = { times: 0 };
  const event = await world.act('revision', 'r1', 'Report', 'municipal', { agreement: 'a1', need: 'Nye frister' });
  const occasionOf = createOccasions({
    async fold(events) {
      folded.times += 1;
      if (folded.times <= failures) throw new StoreUnavailable('Databasen svarer ikke.');
      return folding.fold(events);
    },
  });
  return { event, folded, ask: (of: RecordedEvent = event) => occasionOf(of) };
}

it('folds an event once for all policies that are given it', async () => {
  const world = createWorld(openMemoryStore());
  const { ask, folded } = await counting(world);
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(one).toBe(other);
  expect(one.run.revision).toBe(0);
  expect(folded.times).toBe(1);
  await world.close();
});

it('folds it anew when it could not be folded before', async () => {
  const world = createWorld(openMemoryStore());
  const { ask, folded } = await counting(world, 1);
  await expect(ask()).rejects.toThrow('Databasen svarer ikke.');
  expect((await ask()).event.type).toBe('NeedReported');
  expect(folded.times).toBe(2);
  await world.close();
});
