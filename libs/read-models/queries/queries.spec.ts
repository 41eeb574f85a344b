import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openMemoryStore } from '#event-store/memory/open.js';
import { startProjections } from '../runner/start.js';
import { insider } from '../spec/readers.js';
import { type World, createWorld, seats } from '../spec/world.js';
import type { ReadModels } from '../tables/tables.js';
import { agreementsWithRevisions } from './agreements-with-revisions.js';
import { type AuditFilter, auditTrail } from './audit-trail.js';
import { type RunFilter, listRuns } from './list-runs.js';
import { runsAbout } from './runs-about.js';
import { type Seat, worklistFor } from './worklist-for.js';

let world: World;
let db: ReadModels;

// Each act is one minute after the one before, from 8.00.
beforeAll(async () => {
  world = createWorld(openMemoryStore());
  db = await world.open();
  const names = {
    als: 'Als',
    zebra: 'Zebra',
    aero: 'Ærø',
    oelgod: 'Ølgod',
    aabenraa: 'Åbenrå',
    'aabenraa-2': 'Aabenraa',
  };
  for (const [id, title] of Object.entries(names)) await world.act('agreement', id, 'Register', 'secretary', { title });
  const report = (id: string, agreement: string, need: string) =>
    world.act('revision', id, 'Report', 'municipal', { agreement, need });
  await report('r1', 'als', 'Ny vejledning 100 %');
  await report('r2', 'als', 'Nye takster');
  await report('r3', 'zebra', 'Ændret praksis');
  await world.act('revision', 'r1', 'Propose', 'municipal', { spor: 2 }, 'substitute-4');
  await world.act('revision', 'r1', 'Propose', 'regional', { spor: 2 });
  await world.act('revision', 'r2', 'Publish', 'chair');
  await world.act('agreement', 'zebra', 'Terminate', 'secretary');
  await world.act('revision', 'r3', 'Pause', 'chair');
  const projections = await startProjections({ ...world, db });
  expect(await projections.waitFor(await world.store.head(), 30_000)).toBe(true);
  await projections.stop();
});
afterAll(() => world.close());

describe('listing runs', () => {
  const ids = async (filter: RunFilter): Promise<string[]> =>
    (await listRuns(db, insider, filter)).items.map(({ id }) => id);

  it('orders them by the Danish alphabet', async () => {
    expect(await ids({ procedure: 'agreement' })).toEqual(['als', 'zebra', 'aero', 'oelgod', 'aabenraa', 'aabenraa-2']);
  });

  it('orders them by last change, opening or next deadline when asked to', async () => {
    expect(await ids({ procedure: 'revision', sort: 'changed' })).toEqual(['r3', 'r2', 'r1']);
    expect(await ids({ procedure: 'revision', sort: 'opened' })).toEqual(['r3', 'r2', 'r1']);
    expect(await ids({ procedure: 'revision', sort: 'due' })).toEqual(['r1', 'r2', 'r3']);
  });

  it.each<[string, RunFilter, string[]]>([
    ['by state', { state: 'work.reviewing' }, ['r1']],
    ['by an outer state', { state: 'work' }, ['r1']],
    ['by one of several states', { state: 'paused' }, ['r3']],
    ['by subject', { subject: 'agreement/als' }, ['r1', 'r2']],
    ['by whether they have ended', { procedure: 'revision', ended: false }, ['r1', 'r3']],
    ['by being ended', { ended: true }, ['r2', 'zebra']],
    ['by words in the label, whatever their capitals', { text: 'VEJLEDNING ny' }, ['r1']],
    ['by Danish letters in capitals', { text: 'ÆNDRET' }, ['r3']],
    ['by a name in its other spelling', { text: 'åbenrå' }, ['aabenraa', 'aabenraa-2']],
    ['by id', { text: 'r2' }, ['r2']],
    ['by text that SQL could take for a pattern', { text: '%', procedure: 'revision' }, ['r1', 'r2', 'r3']],
    ['by a state that could be taken for a pattern', { state: 'wor_' }, []],
    ['by several at once', { procedure: 'revision', subject: 'agreement/als', ended: true }, ['r2']],
  ])('chooses them %s', async (_, filter, expected) => {
    expect((await ids(filter)).sort()).toEqual(expected);
  });

  it('pages, and counts them all', async () => {
    const page = await listRuns(db, insider, { procedure: 'agreement', limit: 2, offset: 4 });
    expect(page.total).toBe(6);
    expect(page.items.map(({ id }) => id)).toEqual(['aabenraa', 'aabenraa-2']);
    await expect(listRuns(db, insider, { limit: 201 })).rejects.toThrow('limit skal være et helt tal fra 1 til 200.');
    await expect(listRuns(db, insider, { offset: -1 })).rejects.toThrow('offset skal være et helt tal fra 0.');
  });

  it('shows what a list needs of a run, and not its context', async () => {
    const { items } = await listRuns(db, insider, { text: 'r3' });
    expect(items).toEqual([
      {
        procedure: 'revision',
        id: 'r3',
        definition: 'revision@1',
        label: 'Ændret praksis',
        states: ['assessment', 'paused'],
        title: 'Vurdering · På pause',
        level: 'internal',
        ended: false,
        subject: 'agreement/zebra',
        revision: 1,
        position: '0000000000000014',
        openedAt: '2025-01-06T08:08:00.000Z',
        changedAt: '2025-01-06T08:13:00.000Z',
        nextDueAt: null,
      },
    ]);
  });
});

describe('the work list', () => {
  const tasks = async (of: readonly Seat[] | 'all'): Promise<string[]> =>
    (await worklistFor(db, insider, of)).items.map(({ id, command, side }) => `${id} ${command} ${side ?? 'any'}`);

  it('shows each seat what awaits it, by deadline and then by label', async () => {
    expect(await tasks([seats.municipal!])).toEqual(['r3 Propose municipal']);
    expect(await tasks([seats.regional!])).toEqual(['r3 Propose regional']);
    expect(await tasks([seats.chair!])).toEqual(['r1 Publish any']);
    expect(await tasks([seats.stranger!])).toEqual([]);
    expect(await tasks([])).toEqual([]);
  });

  it('shows a person with several seats everything once', async () => {
    expect(await tasks([seats.chair!, seats.municipal!, seats.chair!])).toEqual([
      'r1 Publish any',
      'r3 Propose municipal',
    ]);
  });

  it('shows everything to those who ask for all, those with a deadline first and then by the Danish alphabet', async () => {
    expect((await worklistFor(db, insider, 'all')).items.map(({ label }) => label)).toEqual([
      'Ny vejledning 100 %',
      'Als',
      'Ændret praksis',
      'Ændret praksis',
      'Ærø',
      'Ølgod',
      'Åbenrå',
      'Aabenraa',
    ]);
    expect(await worklistFor(db, insider, 'all', { limit: 1, offset: 7 })).toMatchObject({
      total: 8,
      items: [{ label: 'Aabenraa' }],
    });
  });

  it('says what is awaited, of whom, since when and until when', async () => {
    expect((await worklistFor(db, insider, [seats.chair!])).items.map((item) => ({ ...item }))).toEqual([
      {
        procedure: 'revision',
        id: 'r1',
        label: 'Ny vejledning 100 %',
        stateTitle: 'Gennemgang',
        command: 'Publish',
        commandTitle: 'Offentliggør',
        function: 'chair',
        body: null,
        side: null,
        seat: null,
        dueAt: '2025-02-05T00:00:00.000Z',
        since: '2025-01-06T08:10:00.000Z',
        level: 'internal',
      },
    ]);
  });
});

describe('the audit trail', () => {
  const shown = async (filter: AuditFilter): Promise<string[]> =>
    (await auditTrail(db, world.registry, insider, filter)).items.map(({ id, type }) => `${id} ${type}`);

  it.each<[string, AuditFilter, string[]]>([
    ['of one run', { procedure: 'revision', id: 'r1' }, ['r1 SporProposed', 'r1 SporProposed', 'r1 NeedReported']],
    ['of a person', { person: 'substitute-4' }, ['r1 SporProposed']],
    ['on behalf of somebody', { onBehalfOf: 'holder-of-municipal' }, ['r1 SporProposed']],
    ['of a seat', { seat: 'chair' }, ['r3 RevisionPaused', 'r2 RevisionPublished']],
    ['of a type', { type: 'AgreementTerminated' }, ['zebra AgreementTerminated']],
    [
      'in a period, the last instant not included',
      { from: '2025-01-06T08:11:00.000Z', to: '2025-01-06T08:13:00.000Z' },
      ['zebra AgreementTerminated', 'r2 RevisionPublished'],
    ],
    [
      'in a period, for a procedure',
      { from: '2025-01-06T08:11:00.000Z', procedure: 'agreement' },
      ['zebra AgreementTerminated'],
    ],
    ['that does not exist', { id: 'nothing' }, []],
  ])('shows the events %s, newest first', async (_, filter, expected) => {
    expect(await shown(filter)).toEqual(expected);
  });

  it('pages by a cursor in either direction, without a gap or a repeat', async () => {
    for (const order of ['newest', 'oldest'] as const) {
      const seen: number[] = [];
      for (let cursor: string | undefined; ;) {
        const { items, next } = await auditTrail(db, world.registry, insider, {
          order,
          limit: 4,
          ...(cursor && { cursor }),
        });
        seen.push(...items.map(({ number }) => number));
        if (next === undefined) break;
        cursor = next;
      }
      const inOrder = Array.from({ length: 14 }, (__, index) => index + 1);
      expect(seen).toEqual(order === 'oldest' ? inOrder : inOrder.reverse());
    }
    await expect(auditTrail(db, world.registry, insider, { cursor: 'x' })).rejects.toThrow(
      'cursor skal være den, som det forrige svar gav.',
    );
  });

  it('shows each event with its run, its states and its data', async () => {
    const { items } = await auditTrail(db, world.registry, insider, { person: 'substitute-4' });
    expect(items[0]).toMatchObject({
      label: 'Ny vejledning 100 %',
      title: 'Et spor er foreslået',
      from: { open: { progress: 'assessment', pace: 'running' } },
      to: { open: { progress: 'assessment', pace: 'running' } },
      fromTitle: 'Vurdering',
      toTitle: 'Vurdering',
      data: { spor: 2 },
      source: null,
    });
  });
});

describe('what is about a run', () => {
  it('is found from the run, those still open first', async () => {
    expect((await runsAbout(db, insider, { procedure: 'agreement', id: 'als' })).map(({ id }) => id)).toEqual([
      'r1',
      'r2',
    ]);
    expect(await runsAbout(db, insider, { procedure: 'agreement', id: 'aero' })).toEqual([]);
  });

  it('gives every agreement with its revisions', async () => {
    const agreements = await agreementsWithRevisions(db, insider);
    expect(agreements.map(({ agreement, revisions }) => [agreement.label, revisions.map(({ id }) => id)])).toEqual([
      ['Als', ['r1', 'r2']],
      ['Zebra', ['r3']],
      ['Ærø', []],
      ['Ølgod', []],
      ['Åbenrå', []],
      ['Aabenraa', []],
    ]);
  });
});
