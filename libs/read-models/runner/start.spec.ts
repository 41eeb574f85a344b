import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#engine/event.js';
import { StoreUnavailable } from '#engine/event-store.js';
import { openMemoryStore } from '#event-store/memory/open.js';
import { Unreadable } from '../projections/unreadable.js';
import { breakTable, heal } from '../spec/faults.js';
import { repeating, tampered, watched } from '../spec/tampered-store.js';
import { type World, createWorld, until } from '../spec/world.js';
import type { ReadModels } from '../tables/tables.js';
import type { Change } from './change.js';
import { type Projections, type ProjectionsOptions, startProjections } from './start.js';

let world: World;
let db: ReadModels;
const running: Projections[] = [];

beforeEach(async () => {
  world = createWorld(openMemoryStore());
  db = await world.open();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((projections) => projections.stop()));
  await world.close();
});

async function start(options: Partial<ProjectionsOptions> = {}): Promise<Projections> {
  const projections = await startProjections({ db, store: world.store, registry: world.registry, ...options });
  running.push(projections);
  return projections;
}

const settled = async (projections: Projections): Promise<boolean> =>
  projections.waitFor(await world.store.head(), 30_000);
type Counted = [position: string, events: number, rows: number];
const counts = async (of = db): Promise<Record<string, Counted>> => {
  // Nothing is closed here, so that table stays empty.
  const rows = await of.selectFrom('checkpoints').selectAll().where('name', '!=', 'parties').orderBy('name').execute();
  const entries = rows.map(async ({ name, position, events }) => {
    const all = await of
      .selectFrom(name as 'runs')
      .select('procedure')
      .execute();
    const row: Counted = [position.replace(/^0+/, ''), events, all.length];
    return [name, row] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
};

async function report(id: string): Promise<RecordedEvent> {
  return world.act('revision', id, 'Report', 'municipal', { agreement: 'a1', need: `Behov ${id}` });
}
const pause = (id: string): Promise<RecordedEvent> => world.act('revision', id, 'Pause', 'chair');
const resume = (id: string): Promise<RecordedEvent> => world.act('revision', id, 'Resume', 'chair');

describe('the projections', () => {
  it('bring every table up to the log, history first and then what comes', async () => {
    await report('r1');
    await report('r2');
    const projections = await start();
    expect(await settled(projections)).toBe(true);
    expect(await counts()).toEqual({ audit: ['2', 2, 2], runs: ['2', 2, 2], worklist: ['2', 2, 4] });
    await pause('r1');
    expect(await settled(projections)).toBe(true);
    expect(await counts()).toEqual({ audit: ['3', 3, 3], runs: ['3', 3, 2], worklist: ['3', 3, 4] });
    expect(await projections.lag()).toBe(0);
    expect(projections.failure()).toBeUndefined();
  });

  it('take each delivery in one transaction, all of them', async () => {
    let fenced = 0;
    const fence = async (): Promise<void> => void (fenced += 1);
    const projections = await start({ fence });
    for (const id of ['r1', 'r2', 'r3']) {
      await report(id);
      await settled(projections);
    }
    expect(fenced).toBe(3);
  });

  it('go on where they stopped, from the rows and without reading any stream again', async () => {
    const store = watched(world.store);
    await report('r1');
    const first = await start({ store });
    await settled(first);
    await first.stop();
    store.streamsRead.length = 0;
    await pause('r1');
    await resume('r1');
    const second = await start({ store });
    expect(await settled(second)).toBe(true);
    expect(await counts()).toEqual({ audit: ['3', 3, 3], runs: ['3', 3, 1], worklist: ['3', 3, 2] });
    expect(store.streamsRead).toEqual([]);
  });

  it('are not harmed when an event is delivered twice', async () => {
    const projections = await start({ store: repeating(world.store) });
    await report('r1');
    await settled(projections);
    await pause('r1');
    await settled(projections);
    await resume('r1');
    expect(await settled(projections)).toBe(true);
    expect(await counts()).toEqual({ audit: ['3', 3, 3], runs: ['3', 3, 1], worklist: ['3', 3, 2] });
    expect(projections.failure()).toBeUndefined();
  });

  it('let events gather where many come, until somebody waits', async () => {
    for (let n = 1; n <= 10; n++) await report(`r${n}`);
    const projections = await start({ gatherMs: 3_600_000 });
    const tenth = await world.store.head();
    await until('the ten are there', async () => projections.position() === tenth);
    for (let n = 1; n <= 3; n++) await pause(`r${n}`);
    for (let turn = 0; turn < 50; turn++) await nextTurn();
    expect(projections.position()).toBe(tenth);
    expect(await settled(projections)).toBe(true);
    expect((await counts()).audit).toEqual(['13', 13, 13]);
  });

  it('stop also while events gather', async () => {
    for (let n = 1; n <= 10; n++) await report(`r${n}`);
    const projections = await start({ gatherMs: 3_600_000 });
    expect(await settled(projections)).toBe(true);
    await projections.stop();
  });

  it('tell who waits when a position is reached, and when it is not', async () => {
    const projections = await start();
    const { position } = await report('r1');
    expect(await projections.waitFor(position, 30_000)).toBe(true);
    expect(projections.position()).toBe(position);
    expect(await projections.waitFor('9999999999999999', 5)).toBe(false);
    const waiting = projections.waitFor('9999999999999999', 60_000);
    await projections.stop();
    expect(await waiting).toBe(false);
  });

  it('tell listeners what changed, once the rows are there, until they stop listening', async () => {
    const heard: Change[] = [];
    const projections = await start();
    const stopListening = projections.subscribe((changes) => heard.push(...changes));
    const { position } = await report('r1');
    await until('the change is heard', () => heard.length > 0);
    expect(heard).toEqual([{ procedure: 'revision', id: 'r1', revision: 0, position, type: 'NeedReported' }]);
    expect(await db.selectFrom('runs').select('revision').execute()).toEqual([{ revision: 0 }]);
    stopListening();
    await pause('r1');
    await settled(projections);
    expect(heard).toHaveLength(1);
  });

  it('are not stopped by a listener that fails', async () => {
    const errors: unknown[] = [];
    const projections = await start({ onError: (error) => errors.push(error) });
    projections.subscribe(() => {
      throw new Error('the browser is gone');
    });
    await report('r1');
    expect(await settled(projections)).toBe(true);
    await until('the failure is told', () => errors.length > 0);
    expect(errors).toEqual([new Error('the browser is gone')]);
  });
});

describe('a projection that fails', () => {
  it('leaves its rows and its checkpoint as they were, lets the others go on, and recovers by itself', async () => {
    const errors: unknown[] = [];
    const projections = await start({ onError: (error) => errors.push(error) });
    await report('r1');
    await settled(projections);
    await breakTable(db, 'audit', 1);
    await pause('r1');
    await until('the failure is known', () => projections.failure() !== undefined);
    expect(projections.failure()).toMatch(/^Læsemodellen »Hændelsesspor« står stille: .*the disk is on fire/);
    await until(
      'the others go on',
      async () => Object.values(await counts()).filter(([at]) => at === '2').length === 2,
    );
    expect(await counts()).toEqual({ audit: ['1', 1, 1], runs: ['2', 2, 1], worklist: ['2', 2, 2] });
    expect(await projections.lag()).toBe(1);
    await resume('r1');
    await until('the others have gone on', async () => (await counts()).runs![1] === 3);
    await heal(db);
    expect(await settled(projections)).toBe(true);
    await until('the failure is over', () => projections.failure() === undefined);
    expect(await counts()).toEqual({ audit: ['3', 3, 3], runs: ['3', 3, 1], worklist: ['3', 3, 2] });
    expect(errors.length).toBeGreaterThan(0);
  });

  it('folds from the stream when the table of runs has gone ahead of it', async () => {
    const projections = await start();
    await report('r1');
    await settled(projections);
    await db.schema.alterTable('worklist').renameTo('elsewhere').execute();
    await pause('r1');
    await world.act('revision', 'r1', 'Propose', 'municipal', { spor: 1 });
    await until(
      'the runs have gone on',
      async () => (await db.selectFrom('runs').select('revision').executeTakeFirst())?.revision === 2,
    );
    await db.schema.alterTable('elsewhere').renameTo('worklist').execute();
    expect(await settled(projections)).toBe(true);
    expect(await db.selectFrom('worklist').select(['task', 'since', 'stateTitle']).execute()).toEqual([
      { task: 'Propose/regional', since: '2025-01-06T08:00:00.000Z', stateTitle: 'Vurdering · På pause' },
    ]);
  });

  it('stops at an event of an unknown definition, names it, and shows everything before it', async () => {
    await report('r1');
    await report('r2');
    const { position, id } = await pause('r1');
    await report('r3');
    const store = tampered(world.store, (event) =>
      event.id === id ? { ...event, metadata: { ...event.metadata, definition: 'revision@9' } } : event,
    );
    const errors: unknown[] = [];
    const projections = await start({ store, onError: (error) => errors.push(error) });
    await until('the failure is known', () => projections.failure() !== undefined);
    await until('both have failed', () => projections.failure()!.includes('»Forløb«'));
    expect(projections.failure()).toBe(
      `Læsemodellen »Forløb« står stille: Hændelsen RevisionPaused på position ${position} (revision-r1, revision 1, id ${id}) ` +
        'kan ikke læses: definitionen revision@9 er ikke installeret. Installér den udgave af programmet, der har den.',
    );
    await until('all have stopped there', async () =>
      Object.values(await counts()).every(([, events]) => events === 2),
    );
    expect(await projections.lag()).toBe(2);
    expect(errors[0]).toBeInstanceOf(Unreadable);
  });

  it.each([
    [
      'of an unknown type',
      (event: RecordedEvent) => ({ ...event, type: 'NeverHeardOf' }),
      /revision@1 kender ikke hændelsen/,
    ],
    [
      'in a state that is not',
      (event: RecordedEvent) => ({ ...event, metadata: { ...event.metadata, to: 'nowhere' } }),
      /no state nowhere/,
    ],
    ['of another procedure', (event: RecordedEvent) => ({ ...event, stream: 'nothing-r1' }), /af en anden slags/],
  ])('stops at an event %s', async (_, change, reason) => {
    await report('r1');
    const projections = await start({ store: tampered(world.store, change) });
    await until('the failure is known', () => projections.failure() !== undefined);
    expect(projections.failure()).toMatch(reason);
    expect(await counts()).toEqual({ audit: ['', 0, 0], runs: ['', 0, 0], worklist: ['', 0, 0] });
  });

  it('stops when an event before this one is missing', async () => {
    await report('r1');
    const missing = await pause('r1');
    await resume('r1');
    const { readAll } = world.store;
    const store = {
      ...world.store,
      readAll: async (options: Parameters<typeof readAll>[0]) =>
        (await readAll(options)).filter(({ id }) => id !== missing.id),
      subscribe: (options: Parameters<typeof world.store.subscribe>[0]) =>
        world.store.subscribe({
          ...options,
          onEvents: (events) => options.onEvents(events.filter(({ id }) => id !== missing.id)),
        }),
    };
    const projections = await start({ store });
    await until('the failure is known', () => projections.failure() !== undefined);
    expect(projections.failure()).toMatch(/revision 2, .* kan ikke læses: revision 1 af forløbet mangler i loggen/);
  });

  it('says so when it has more than the log has, and goes on once that is mended', async () => {
    await report('r1');
    await db.updateTable('checkpoints').set({ position: '0000000000000009' }).where('name', '=', 'runs').execute();
    const projections = await start();
    expect(projections.failure()).toMatch(/»Forløb« står stille: den har hændelser, som ikke er i hændelsesloggen/);
    await db.updateTable('checkpoints').set({ position: '' }).where('name', '=', 'runs').execute();
    await until('it has gone on', () => projections.failure() === undefined);
    expect(await counts()).toMatchObject({ runs: ['1', 1, 1] });
  });

  it('does not write into tables that another version of the program has made', async () => {
    const projections = await start();
    await db.updateTable('checkpoints').set({ format: 'newer' }).where('name', '=', 'audit').execute();
    await report('r1');
    await until('the failure is known', () => projections.failure() !== undefined);
    expect(projections.failure()).toMatch(/lavet af en anden udgave af programmet/);
    await until('the others have gone on', async () => (await counts()).runs![1] === 1);
    expect(await counts()).toMatchObject({ audit: ['', 0, 0], runs: ['1', 1, 1] });
  });
});

describe('a lost subscription', () => {
  it('is taken up again where it was lost', async () => {
    const store = watched(world.store);
    const projections = await start({ store });
    await report('r1');
    await settled(projections);
    const cut = store.cut(new StoreUnavailable('Loggen er optaget.'));
    await cut;
    expect(projections.failure()).toBe('Læsemodellerne får ingen hændelser: Loggen er optaget.');
    await pause('r1');
    expect(await settled(projections)).toBe(true);
    expect(projections.failure()).toBeUndefined();
    expect(await counts()).toMatchObject({ audit: ['2', 2, 2] });
  });
});

describe('two processes on the same read models', () => {
  it('apply every event once between them', async () => {
    const other = await world.open();
    const [one, two] = [await start(), await start({ db: other })];
    for (let n = 1; n <= 20; n++) await report(`r${n}`);
    for (let n = 1; n <= 20; n++) await pause(`r${n}`);
    expect(await settled(one)).toBe(true);
    expect(await settled(two)).toBe(true);
    expect(await counts()).toEqual({ audit: ['40', 40, 40], runs: ['40', 40, 20], worklist: ['40', 40, 40] });
    expect(one.failure() ?? two.failure()).toBeUndefined();
  });

  it('both tell their listeners', async () => {
    const heard = [0, 0];
    const [one, two] = [await start(), await start({ db: await world.open() })];
    one.subscribe((changes) => void (heard[0]! += changes.length));
    two.subscribe((changes) => void (heard[1]! += changes.length));
    await report('r1');
    await report('r2');
    await until('both have heard', () => heard[0]! >= 2 && heard[1]! >= 2);
  });

  it('go on when one of them has moved a checkpoint back', async () => {
    const projections = await start();
    await report('r1');
    await settled(projections);
    await db.transaction().execute(async (trx) => {
      await trx.deleteFrom('audit').execute();
      await trx.updateTable('checkpoints').set({ position: '', events: 0 }).where('name', '=', 'audit').execute();
    });
    await pause('r1');
    expect(await settled(projections)).toBe(true);
    expect(await counts()).toEqual({ audit: ['2', 2, 2], runs: ['2', 2, 1], worklist: ['2', 2, 2] });
  });
});
