import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partiesOf } from '#engine/closure.js';
import { START } from '#engine/event.js';
import { fold, streamOf } from '#engine/fold.js';
import type { ActingSeat } from '#engine/procedure.js';
import { levelOf } from '#engine/reading-level.js';
import { Refusal } from '#engine/refusal.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import type { AuditorGrant, BrokenGlass } from '#organisation/access.js';
import { type Readable, type Reader, mayRead, readerOf } from '#organisation/reading.js';
import { startProjections } from '../runner/start.js';
import { toyAgreement } from '../spec/toy-agreement.js';
import { toyNote } from '../spec/toy-note.js';
import { toyRevision } from '../spec/toy-revision.js';
import { randomFrom } from '../spec/random-walk.js';
import { type World, createWorld, seats } from '../spec/world.js';
import type { ReadModels } from '../tables/tables.js';
import { listRuns } from './list-runs.js';
import { readableStreams, unreadableStreams } from './readable.js';

/** SEED=… generates others. */
const SEED = Number(process.env['SEED'] ?? 20_260_302);
const NOW = '2026-03-02T09:00:00.000Z';
const RUNS = 24;
const ground = { reason: 'Nævner en enkelt borger', legalGround: 'Forvaltningslovens § 27' };

let world: World;
let db: ReadModels;
const readables = new Map<string, Readable>();

/** Runs that all sorts of people have acted on, closed, opened, and closed a part of; and notes about them. */
async function actAtRandom(): Promise<void> {
  const random = randomFrom(SEED);
  const oneOf = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  await world.act('agreement', 'a1', 'Register', 'secretary', { title: 'SAM:BO' });
  for (let run = 0; run < RUNS; run++) {
    const id = `r${run}`;
    await world.act('revision', id, 'Report', oneOf(['municipal', 'regional']), {
      agreement: 'a1',
      need: `Behov ${run}`,
    });
    if (random() < 0.7) await world.act('note', `n${run}`, 'Write', oneOf(['municipal', 'stranger']), { revision: id });
    for (let acts = Math.floor(random() * 6); acts > 0; acts--) {
      const [command, data] = oneOf<readonly [string, object]>([
        ['CloseReading', ground],
        ['CloseReading', ground],
        ['CloseReading', { ...ground, part: 'need' }],
        ['OpenReading', { reason: ground.reason }],
        ['Propose', { spor: 2 }],
        ['Publish', {}],
      ]);
      await world
        .act('revision', id, command, oneOf(['municipal', 'regional', 'chair']), data)
        .catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
        });
    }
  }
}

/** What the rule asks of a run, as the HTTP layer asks it: what follows another is closed with it. */
async function readableOf(stream: string): Promise<Readable> {
  const events = await world.store.readStream(stream);
  const run = fold(events, world.registry)!;
  const installed = world.registry.version(run.definition);
  const about = installed.procedure.reading?.followsSubject ? installed.procedure.subject?.(run.context) : undefined;
  const above = about && (await readableOf(streamOf(about)));
  if (above?.level === 'closed') return above;
  return { level: levelOf(installed, run), stream, parties: partiesOf(installed.procedure, run, events) };
}

beforeAll(async () => {
  world = createWorld(openMemoryStore(), [toyAgreement, toyRevision, toyNote]);
  db = await world.open();
  await actAtRandom();
  const projections = await startProjections({ ...world, db });
  expect(await projections.waitFor(await world.store.head(), 20_000)).toBe(true);
  await projections.stop();
  const all = await world.store.readAll({ after: START, limit: 1_000 });
  for (const stream of new Set(all.map((event) => event.stream))) {
    readables.set(stream, await readableOf(stream));
  }
});
afterAll(() => world.close());

const day = fc.constantFrom('2026-01-01', '2026-03-01', '2026-03-02', '2026-03-03', '2026-12-31');
const granted = fc.record({
  from: day,
  to: day,
  purpose: fc.constant('Tilsyn'),
  legalGround: fc.constant('Lov'),
  proposedBy: fc.constant([]),
});
const person = fc.constantFrom('p-1', 'p-2');
const seat = fc
  .constantFrom(...Object.keys(seats).filter((one) => !one.startsWith('policy')))
  .map((one): ActingSeat => ({ person: 'p-1', ...seats[one]! }));
const stream = fc.nat({ max: RUNS }).map((number) => ({ procedure: 'revision', id: `r${number}` }));

/** Readers as they come: with the seats, grants, rights and emergencies that somebody can have, in force or not. */
const reader: fc.Arbitrary<Reader> = fc
  .record({
    person: fc.option(person, { nil: undefined, freq: 6 }),
    seats: fc.uniqueArray(seat, { maxLength: 2, selector: ({ seat: id }) => id }),
    auditors: fc.array(
      fc
        .tuple(granted, person, fc.boolean())
        .map(([period, auditor, closedToo]): AuditorGrant => ({ ...period, auditor, closedToo })),
      { maxLength: 2 },
    ),
    glasses: fc.array(
      fc
        .tuple(stream, person, fc.constantFrom('2026-03-02T08:59:59.999Z', '2026-03-02T12:00:00.000Z'))
        .map(([ref, who, until]): BrokenGlass => ({ ...ref, person: who, seat: 'administrator', until })),
      { maxLength: 3 },
    ),
    rights: fc.option(fc.subarray(['readInternal', 'giveCommands'] as const), { nil: undefined }),
    right: granted,
    program: fc.boolean(),
    production: fc.boolean(),
  })
  .map(({ person: who, seats: held, auditors, glasses, rights, right, program, production }) => {
    const clients = new Map(rights === undefined ? [] : [['p-1', [{ ...right, client: 'p-1', name: 'P', rights }]]]);
    const accesses = { auditors, clients, glasses };
    return readerOf(
      {
        ...(who !== undefined && { person: who }),
        seats: who === undefined ? [] : held,
        accesses,
        program,
        production,
      },
      NOW,
    );
  });

it('has closed and open runs, closed parts, and notes that follow both', async () => {
  const levels = [...readables.values()].map(({ level }) => level);
  for (const level of ['internal', 'closed']) expect(levels.filter((one) => one === level).length).toBeGreaterThan(5);
  const followers = [...readables].filter(([name]) => name.startsWith('note-'));
  expect(new Set(followers.map(([, { level }]) => level))).toEqual(new Set(['internal', 'closed']));
});

it('whoever reads, SQL lets them see what the rule does, and counts that alone', async () => {
  const answers = new Set<number>();
  await fc.assert(
    fc.asyncProperty(reader, async (who) => {
      const allowed = [...readables].filter(([, readable]) => mayRead(who, readable).may).map(([name]) => name);
      const found = await readableStreams(db, who, [...readables.keys()]);
      expect([...found].toSorted()).toEqual(allowed.toSorted());
      expect((await listRuns(db, who, {})).total).toBe(allowed.length);
      expect((await unreadableStreams(db, who)).size).toBe(readables.size - allowed.length);
      answers.add(allowed.length);
    }),
    { numRuns: 300, seed: SEED },
  );
  // Readers who all see the same would prove nothing.
  expect(answers.size).toBeGreaterThan(5);
});
