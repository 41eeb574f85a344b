import { afterEach, describe, expect, it } from '@jest/globals';
import { openMemoryStore } from '#event-store/memory/open.js';
import type { RecordedEvent } from '#engine/event.js';
import { fold } from '#engine/fold.js';
import { agreementsWithRevisions } from '../queries/agreements-with-revisions.js';
import { listRuns } from '../queries/list-runs.js';
import type { RunSummary } from '../queries/run-summary.js';
import { worklistFor } from '../queries/worklist-for.js';
import { everything } from '#organisation/reading.js';
import { startProjections } from '../runner/start.js';
import { walkAbout } from '../spec/random-walk.js';
import { type World, createWorld, seats } from '../spec/world.js';
import { agreementsWithRevisionsAt } from './agreements-at.js';
import { changesBetween } from './changes.js';
import { eventsAt } from './events-at.js';
import { listRunsAt } from './list-runs-at.js';
import type { AsOf } from './moment.js';
import { type Past, summaryThen } from './runs-at.js';
import { worklistAt } from './worklist-at.js';

const PROCEDURES = ['agreement', 'revision'];
const SEEDS = [1, 2, 3, 4];
const END = '2025-01-31T00:00:00.000Z';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

async function walked(seed: number): Promise<{ past: Past; events: readonly RecordedEvent[] }> {
  world = createWorld(openMemoryStore());
  const db = await world.open();
  await walkAbout(world, seed, 160);
  await catchUp(db);
  return { past: { ...world, db, reader: everything }, events: await world.store.readAll({ limit: 1_000 }) };
}

async function catchUp(db: Past['db']): Promise<void> {
  const projections = await startProjections({ ...world!, db });
  expect(await projections.waitFor(await world!.store.head(), 30_000)).toBe(true);
  await projections.stop();
}

/** All runs of a moment, by stream. */
async function runsAt(past: Past, asOf: AsOf): Promise<Map<string, RunSummary>> {
  const lists = await Promise.all(PROCEDURES.map((procedure) => listRunsAt(past, { procedure, limit: 200 }, asOf)));
  return byStream(lists.flatMap(({ items }) => items));
}

function byStream(runs: readonly RunSummary[]): Map<string, RunSummary> {
  return new Map(runs.map((run) => [`${run.procedure}-${run.id}`, run]));
}

/** The same, folded by hand from the events of each stream. */
function foldedAt({ registry }: Past, events: readonly RecordedEvent[], asOf: AsOf): Map<string, RunSummary> {
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const runs = streams.flatMap((stream) => {
    const then = eventsAt(
      events.filter((event) => event.stream === stream),
      asOf,
    );
    const run = fold(then, registry);
    return run ? [summaryThen({ run, installed: registry.version(run.definition) })] : [];
  });
  return byStream(runs);
}

const recorded = (at: string): AsOf => ({ basis: 'recorded', at });
const inForce = (on: string, knownAt = END): AsOf => ({ basis: 'effective', on, knownAt });
const DAYS = ['2024-10-31', '2024-11-01', '2024-12-24', '2025-01-03', '2025-01-05', '2025-01-06', '2025-01-07'];
const MOMENTS: readonly AsOf[] = [
  ...['2025-01-06T07:00:00.000Z', '2025-01-06T08:10:00.000Z', '2025-01-06T09:00:00.000Z', END].map(recorded),
];

describe.each(SEEDS)('on random walk %s', (seed) => {
  it('every list at the instant of each event has the runs as folded to that event', async () => {
    const { past, events } = await walked(seed);
    expect(events.length).toBeGreaterThan(15);
    for (const [index, { metadata }] of events.entries()) {
      const asOf = recorded(metadata.recordedAt);
      expect(await runsAt(past, asOf)).toEqual(foldedAt(past, events.slice(0, index + 1), recorded(END)));
    }
  });

  it('every list of what was in force on a day has the runs as folded by effect', async () => {
    const { past, events } = await walked(seed);
    const halfway = events[Math.floor(events.length / 2)]!.metadata.recordedAt;
    for (const asOf of DAYS.flatMap((day) => [inForce(day), inForce(day, halfway)])) {
      expect(await runsAt(past, asOf)).toEqual(foldedAt(past, events, asOf));
    }
  });

  it('every list at the end is the present one, in the same order', async () => {
    const { past } = await walked(seed);
    for (const procedure of PROCEDURES) {
      for (const filter of [
        {},
        { ended: true },
        { ended: false },
        { state: 'work' },
        { text: 'æ' },
        { limit: 1, offset: 1 },
      ]) {
        const asked = { procedure, ...filter };
        expect(await listRunsAt(past, asked, recorded(END))).toEqual(await listRuns(past.db, everything, asked));
      }
    }
    const everybody = await worklistFor(past.db, everything, 'all');
    expect(await worklistAt(past, 'all', recorded(END))).toEqual({ ...everybody, complete: true });
    expect(await agreementsWithRevisionsAt(past, recorded(END))).toEqual(
      await agreementsWithRevisions(past.db, everything),
    );
  });

  it('the work list at the instant of an event is the one that was shown then', async () => {
    world = createWorld(openMemoryStore());
    const db = await world.open();
    const shown: { at: string; all: object; municipal: object }[] = [];
    for (let part = 0; part < 5; part += 1) {
      await walkAbout(world, seed * 10 + part, 15);
      await catchUp(db);
      const last = (await world.store.readAll({ limit: 1_000 })).at(-1)!;
      const all = await worklistFor(db, everything, 'all');
      shown.push({
        at: last.metadata.recordedAt,
        all,
        municipal: await worklistFor(db, everything, [seats['municipal']!]),
      });
    }
    const past = { ...world, db, reader: everything };
    for (const { at, all, municipal } of shown) {
      expect(await worklistAt(past, 'all', recorded(at))).toEqual({ ...all, complete: true });
      expect(await worklistAt(past, [seats['municipal']!], recorded(at))).toEqual({ ...municipal, complete: true });
    }
  });

  it('the difference between two moments, taken to the first, gives the second', async () => {
    const { past } = await walked(seed);
    for (const moments of [MOMENTS, DAYS.map((day) => inForce(day))]) {
      for (const [index, from] of moments.entries()) {
        for (const to of moments.slice(index)) {
          const { items, total } = await changesBetween(past, from, to, { limit: 200 });
          expect(items).toHaveLength(total);
          const taken = await runsAt(past, from);
          for (const { before, after } of items) {
            expect(before).toEqual(taken.get(`${after.procedure}-${after.id}`) ?? null);
            taken.set(`${after.procedure}-${after.id}`, after);
          }
          expect(taken).toEqual(await runsAt(past, to));
        }
      }
    }
  });
});

describe('lists of the past', () => {
  it('refuse the order by deadline, and moments in the wrong order', async () => {
    const { past } = await walked(1);
    const list = listRunsAt(past, { procedure: 'revision', sort: 'due' }, recorded(END));
    await expect(list).rejects.toMatchObject({ code: 'malformed-request', message: /frist/ });
    const backwards = changesBetween(past, inForce('2025-01-06'), inForce('2025-01-05'));
    await expect(backwards).rejects.toMatchObject({ code: 'malformed-request', message: /Byt dem om/ });
  });

  it('tell what changed in Danish', async () => {
    world = createWorld(openMemoryStore());
    const db = await world.open();
    await world.act('agreement', 'a1', 'Register', 'secretary', { title: 'Ærø' });
    await world.act('agreement', 'a1', 'Rename', 'secretary', { title: 'Als' });
    await world.act('agreement', 'a1', 'Terminate', 'secretary');
    await catchUp(db);
    const texts = async (from: string, to: string) =>
      (await changesBetween({ ...world!, db, reader: everything }, recorded(from), recorded(to))).items.map(
        ({ text }) => text,
      );
    const [before, first, second, third] = ['07:59', '08:00', '08:01', '08:02'].map((t) => `2025-01-06T${t}:00.000Z`);
    expect(await texts(before!, first!)).toEqual(['Aftale »Ærø« er begyndt og står i: I kraft.']);
    expect(await texts(first!, second!)).toEqual(['Aftale »Als« står stadig i: I kraft; 1 hændelse er noteret.']);
    expect(await texts(second!, third!)).toEqual(['Aftale »Als« er afsluttet: fra I kraft til Ophørt.']);
    expect(await texts(third!, third!)).toEqual([]);
  });
});
