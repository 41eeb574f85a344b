import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openMemoryStore } from '#event-store/memory/open.js';
import { checkProjections } from '../check/check-projections.js';
import { rebuild } from '../rebuild/rebuild.js';
import { startProjections } from '../runner/start.js';
import { contents } from '../spec/contents.js';
import { createWorld } from '../spec/world.js';

const acts = [
  ['Report', 'municipal', { agreement: 'a1', need: 'Behov' }],
  ['Propose', 'municipal', { spor: 2 }],
  ['Propose', 'regional', { spor: 2 }],
  ['Propose', 'regional', { spor: 3 }],
  ['Reopen', 'chair', {}],
  ['Pause', 'chair', {}],
  ['Resume', 'chair', {}],
  ['Publish', 'chair', {}],
] as const;
const act = fc.tuple(fc.constantFrom('r1', 'r2', 'r3'), fc.constantFrom(...acts));
const history = fc.array(fc.array(act, { maxLength: 12 }), { minLength: 1, maxLength: 5 });

describe('any history', () => {
  it('gives the same rows however it was cut into batches and restarts, and when it is rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.boolean(), async (sessions, oneByOne) => {
        const world = createWorld(openMemoryStore());
        const db = await world.open();
        for (const session of sessions) {
          const projections = await startProjections({ ...world, db });
          for (const [id, [command, seat, data]] of session) {
            // A refused act is no part of the history.
            await world.act('revision', id, command, seat, data).catch(() => undefined);
            if (oneByOne) await projections.waitFor(await world.store.head(), 30_000);
          }
          await projections.waitFor(await world.store.head(), 30_000);
          await projections.stop();
        }
        const followed = await contents(db);
        expect(await checkProjections({ ...world, db })).toEqual([]);
        await rebuild({ ...world, db });
        expect(await contents(db)).toEqual(followed);
        await world.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
