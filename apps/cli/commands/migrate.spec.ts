import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import { openSqliteStore } from '#event-store/sqlite/open.js';
import { type TestDesk, openDesk } from '../../../test/toy/desk.js';
import { members } from '../../../test/toy/members.js';
import { proposal } from '../../../test/toy/proposal.js';
import { type World, runCli } from '../run-cli.js';

const { anna, bo, chair } = members;
const versions = [proposal(1), proposal(2)];
const WHO = ['--to', '2', '--as', 'p-dorte/seat-chair'];
const WHY = ['--reason', 'Nye vedtægter'];

let desk: TestDesk;

// On version 1: p1 collects support, p2 is paused, p3 has enough, p4 has lapsed. Version 2 has come, and p5 began on
// it.
beforeEach(async () => {
  const { ask, store } = openDesk({ procedures: [proposal(1)] });
  for (const [id, title] of [
    ['p1', 'Cykelstativ'],
    ['p2', 'Nyt tag'],
    ['p3', 'Bænk'],
    ['p4', 'Springvand'],
  ] as const) {
    await ask('OpenProposal', { title, deadline: '2024-04-01' }, { id });
  }
  await ask('PauseProposal', {}, { id: 'p2', by: chair });
  await ask('Support', {}, { id: 'p3', by: anna });
  await ask('Support', {}, { id: 'p3', by: bo });
  await ask('Lapse', {}, { id: 'p4' });
  desk = openDesk({ procedures: versions, store });
  await desk.ask('OpenProposal', { title: 'Hæk' }, { id: 'p5' });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

type Surroundings = Partial<World> & { readonly store?: EventStore };

async function sporskifte(argv: readonly string[], { store = desk.store, ...world }: Surroundings = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await runCli(argv, {
    terminal: { write: (text) => void (out += text), tell: (text) => void (err += text), watched: false },
    env: { DATA_DIR: '/data' },
    registry: desk.registry,
    now: () => desk.clock.now,
    organisation: () => desk.organisation,
    openLog: () => ({ ...store, close: async () => {} }),
    makeLog: () => {
      throw new Error('not here');
    },
    openEventStoreDb: () => Promise.reject(new Error('not here')),
    fileDamage: () => [],
    openReadModels: async () => undefined,
    openWritableReadModels: () => Promise.reject(new Error('not here')),
    ...world,
  });
  return { code, out, err };
}

const migrate = (argv: readonly string[], world?: Surroundings) => sporskifte(['migrate', ...argv], world);

const definitions = async () =>
  Promise.all(
    ['p1', 'p2', 'p3', 'p4', 'p5'].map(async (id) => (await desk.events(id)).at(-1)!.metadata.definition.slice(-1)),
  );

describe('sporskifte migrate --dry-run', () => {
  it('shows each open run, where it would go or why it would not, and changes nothing', async () => {
    const before = await desk.store.count();
    const { code, out } = await migrate(['proposal', '--all', '--dry-run', ...WHO]);
    expect(code).toBe(1);
    expect(out).toBe(
      [
        'Prøve, intet er skrevet: Forslag til version 2',
        '  p1 · Cykelstativ · version 1',
        '    Samler støtte → Samler støtte',
        '  p2 · Nyt tag · version 1',
        '    Samler støtte · På pause',
        '    Kan ikke flyttes: Forløbet står i »På pause«, og derfra kan det ikke flyttes til version 2. ' +
          'Før det videre først, eller gør det færdigt på version 1.',
        '  p3 · Bænk · version 1',
        '    Vedtaget → Vedtaget',
        '2 forløb kan flyttes, 1 kan ikke.',
        '',
      ].join('\n'),
    );
    expect(await desk.store.count()).toBe(before);
  });

  it('gives programs the same', async () => {
    const { out } = await migrate(['proposal', 'p2', 'p3', '--dry-run', '--json', ...WHO]);
    expect(JSON.parse(out)).toMatchObject({
      procedure: 'proposal',
      to: 'proposal@2',
      dryRun: true,
      runs: [
        { id: 'p2', outcome: 'refused', code: 'state-not-mapped', definition: 'proposal@1' },
        { id: 'p3', outcome: 'moved', from: { value: 'agreed' }, to: { value: 'adopted', title: 'Vedtaget' } },
      ],
    });
  });

  it('says who may not', async () => {
    const { code, out } = await migrate(['proposal', 'p1', '--dry-run', '--to', '2', '--as', 'p-anna/seat-p-anna']);
    expect(code).toBe(1);
    expect(out).toContain('Kan ikke flyttes: Flyt til en anden version: Det kan kun gøres af bestyrelsens formand.');
  });

  it('shows which deadlines would be set and fall away', async () => {
    const { migration, timers, ...second } = proposal(2);
    const ends = { title: 'Afstemning', command: 'Lapse', due: () => '2024-05-01T22:00:00.000Z' };
    const { progress, pace } = second.chart.states!['open']!.states!;
    const { collecting } = progress!.states!;
    const voting = { ...progress, states: { collecting: { ...collecting, timers: ['ends'] } } };
    const open = { ...second.chart.states!['open'], states: { progress: voting, pace } };
    const chart = { ...second.chart, states: { ...second.chart.states, open } };
    const changed = { ...second, timers: { ...timers, ends }, chart, migration } as (typeof versions)[0];
    const { registry } = openDesk({ procedures: [proposal(1), changed] });
    const { out } = await migrate(['proposal', 'p1', '--dry-run', ...WHO], { registry });
    expect(out).toContain('    Frist sat: Afstemning, udgangen af 1. maj 2024\n    Frist bortfaldet: Frist\n');
  });
});

describe('sporskifte migrate', () => {
  it('moves the runs that can be moved, by events that say by whom and why, and tells which could not', async () => {
    const { code, out } = await migrate(['proposal', '--all', ...WHO, ...WHY]);
    expect(code).toBe(1);
    expect(out).toContain('Ikke flyttet: Forløbet står i »På pause«');
    expect(out).toContain('\n2 forløb flyttet, 1 ikke.\n');
    expect(await definitions()).toEqual(['2', '1', '2', '1', '2']);
    const [first, second] = [(await desk.events('p1')).at(-1)!, (await desk.events('p3')).at(-1)!];
    expect(first).toMatchObject({
      type: 'DefinitionMigrated',
      data: { reason: 'Nye vedtægter' },
      metadata: { actor: { person: 'p-dorte', seat: 'seat-chair' }, mandate: { rule: 'chair' } },
    });
    expect(second.metadata.$correlationId).toBe(first.metadata.$correlationId);
  });

  it('can be repeated: it takes what is left, and then finds nothing', async () => {
    await migrate(['proposal', '--all', ...WHO, ...WHY]);
    await desk.ask('ResumeProposal', {}, { id: 'p2' });
    const { code, out } = await migrate(['proposal', '--all', ...WHO, ...WHY]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('\n1 forløb flyttet.\n') });
    const events = await desk.store.count();
    const again = await migrate(['proposal', '--all', ...WHO, ...WHY]);
    expect(again).toEqual({
      code: 0,
      out: 'Der er ingen åbne forløb på en ældre version end version 2 af Forslag.\n',
      err: '',
    });
    expect((await migrate(['proposal', 'p1', ...WHO, ...WHY])).out).toContain(
      'Følger allerede versionen.\n0 forløb flyttet, 1 flyttet i forvejen.\n',
    );
    expect(await desk.store.count()).toBe(events);
  });

  it('moves only those that are named, each once', async () => {
    const { code } = await migrate(['proposal', 'p3', 'p3', ...WHO, ...WHY]);
    expect(code).toBe(0);
    expect(await definitions()).toEqual(['1', '1', '2', '1', '2']);
  });

  it('goes on past a run that is not there, has ended or cannot be read', async () => {
    const damaged = (await desk.events('p2')).map((event) => ({ ...event, type: 'Exploded' }));
    const store: EventStore = {
      ...desk.store,
      readStream: async (stream, options) =>
        stream === 'proposal-p2' ? damaged : desk.store.readStream(stream, options),
    };
    const { code, out } = await migrate(['proposal', 'p9', 'p4', 'p2', 'p1', ...WHO, ...WHY], { store });
    expect(code).toBe(1);
    expect(out).toContain('  p9\n    Ikke flyttet: Der findes intet forløb af »proposal« med id »p9«');
    expect(out).toContain('    Bortfaldet\n    Ikke flyttet: Forløbet er afsluttet (Bortfaldet) på version 1.');
    expect(out).toContain('  p2\n    Ikke flyttet: Forløbet kan ikke læses:');
    expect(out).toContain('\n1 forløb flyttet, 3 ikke.\n');
  });

  it('decides on what the run is when it is written: another may have come first', async () => {
    let first = true;
    const store: EventStore = {
      ...desk.store,
      async append(...given) {
        if (first) await ((first = false), desk.ask('PauseProposal', {}, { by: chair }));
        return desk.store.append(...given);
      },
    };
    const { out } = await migrate(['proposal', 'p1', ...WHO, ...WHY], { store });
    expect(out).toContain('Ikke flyttet: Forløbet står i »På pause«');
  });

  it('stops when the log cannot be written', async () => {
    const store: EventStore = {
      ...desk.store,
      append: () => Promise.reject(new StoreUnavailable('Der er ikke mere plads.')),
    };
    expect(await migrate(['proposal', '--all', ...WHO, ...WHY], { store })).toEqual({
      code: 1,
      out: '',
      err: 'Der er ikke mere plads.\n',
    });
  });

  it.each<[string[], string]>([
    [['proposal', ...WHO, ...WHY], 'Angiv enten de forløb, der skal flyttes, eller --all.'],
    [['proposal', 'p1', '--all', ...WHO, ...WHY], 'Angiv enten de forløb, der skal flyttes, eller --all.'],
    [['proposal', 'p1', ...WHO], 'Der mangler en begrundelse: --reason <begrundelse>.'],
    [['proposal', 'p1', '--as', 'p-dorte/seat-chair', ...WHY], 'Der mangler et valg: --to <version>.'],
    [['proposal', 'p1', '--to', '2', ...WHY], 'Der mangler et valg: --as <person/post>.'],
    [['proposal', 'p1', '--to', 'to', '--as', 'p-dorte/seat-chair', ...WHY], '»to« er ikke nummeret på en version.'],
    [['proposal', 'p1', '--to', '2', '--as', 'p-dorte', ...WHY], '»p-dorte« er ikke en person i en post.'],
    [['proposal', 'p1', '--to', '2', '--as', 'system/seed', ...WHY], '»system/seed« er ikke en person i en post.'],
  ])('is written otherwise than %p', async (argv, told) => {
    const { code, out, err } = await migrate(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(told);
  });

  it.each<[string[], string]>([
    [['proposal', 'p1', '--to', '7', '--as', 'p-dorte/seat-chair', ...WHY], 'Der er ingen version 7 af Forslag.'],
    [['proposal', 'p1', '--to', '1', '--as', 'p-dorte/seat-chair', ...WHY], 'Version 1 af Forslag siger ikke, hvordan'],
    [['motion', 'p1', ...WHO, ...WHY], 'Der findes ingen procedure »motion«.'],
  ])('says what there is not: %p', async (argv, told) => {
    const { code, err } = await migrate(argv);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(told) });
  });
});

describe('a run that was moved, on the command line', () => {
  beforeEach(async () => void (await migrate(['proposal', 'p3', ...WHO, ...WHY])));

  it('has the move among its events', async () => {
    const { out } = await sporskifte(['events', 'proposal', 'p3']);
    expect(out).toMatch(
      /3 .* p-dorte \(seat-chair\) +Flyttet til en anden version af proceduren +Vedtaget → Vedtaget\n/,
    );
  });

  it('is replayed by both versions', async () => {
    const { code, out } = await sporskifte(['replay', 'proposal', 'p3']);
    expect(code).toBe(0);
    expect(out).toContain('Genberegnet efter proposal@1: holder');
    expect(out).toContain('    Fra: proposal@1\n    Version: proposal@2\n    Begrundelse: Nye vedtægter\n');
    expect(out).toContain('Genberegnet efter proposal@1 og proposal@2: holder');
    const { steps } = JSON.parse((await sporskifte(['replay', 'proposal', 'p3', '--json'])).out) as { steps: object[] };
    expect(steps.at(-1)).toMatchObject({
      verdict: 'holds',
      before: { value: 'agreed', title: 'Vedtaget' },
      after: { value: 'adopted' },
    });
  });

  it('verifies and shows the version it follows, now and before', async () => {
    expect((await sporskifte(['verify'])).code).toBe(0);
    expect((await sporskifte(['show', 'proposal', 'p3'])).out).toContain('proposal p3 · proposal@2 · revision 3');
    const { out } = await sporskifte(['show', 'proposal', 'p3', '--revision', '2']);
    expect(out).toContain('proposal p3 · proposal@1 · revision 2');
  });
});

describe('beside the service, on the same log', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'sporskifte-migrate-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('moves what the service then decides by the new version, and is told of', async () => {
    const service = openSqliteStore({ folder });
    await openDesk({ procedures: [proposal(1)], store: service }).ask('OpenProposal', { title: 'Bro' });
    const running = openDesk({ procedures: versions, store: service });
    await running.ask('Support');
    const told = new Promise<string[]>((resolve, reject) => {
      service.subscribe({
        after: '0000000000000002',
        onEvents: (events) => resolve(events.map(({ type }) => type)),
        onError: reject,
      });
    });
    const beside = openSqliteStore({ folder });
    expect((await migrate(['proposal', 'p1', ...WHO, ...WHY], { store: beside })).code).toBe(0);
    await beside.close();
    expect(await told).toEqual(['DefinitionMigrated']);
    const { event, run } = await running.ask('Support', {}, { by: bo });
    expect([event.metadata.definition, run.value]).toEqual([
      'proposal@2',
      { open: { progress: 'collecting', pace: 'running' } },
    ]);
    await service.close();
  });
});
