import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openMemoryStore } from '#event-store/memory/open.js';
import { type TestDesk, openDesk, refused } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { proposal } from '../../test/toy/proposal.js';
import { resealed } from '../../test/toy/resealed.js';
import type { EventStore } from './event-store.js';
import type { RecordedEvent } from './event.js';
import { evolveAll, fold } from './fold.js';
import { Refusal } from './refusal.js';
import { createRegistry } from './registry.js';
import { verifyRun } from './replay.js';

const { anna, bo, carl, chair } = members;
const versions = [proposal(1), proposal(2)];
const registry = createRegistry(versions);
type Act = Parameters<TestDesk['ask']>;
const MOVE: Act = ['MigrateDefinition', { to: 2, reason: 'Nye vedtægter' }, { by: chair }];
const agreed = await tell();

/** A proposal that is opened, supported by two, moved to version 2 when that has come, and carried out. */
async function tell(): Promise<readonly RecordedEvent[]> {
  const before = openDesk({ procedures: [proposal(1)] });
  await before.ask('OpenProposal', { title: 'Ny bro', deadline: '2024-04-01' });
  await before.ask('Support');
  await before.ask('Support', {}, { by: bo });
  const { ask, events } = openDesk({ procedures: versions, store: before.store });
  await ask(...MOVE);
  await ask('CarryOut', { result: 'Bygget' });
  return events();
}

type Change = (event: RecordedEvent) => object;

/** The history with the move changed as told, by a forger who can compute hashes. */
function forged({ data, metadata }: { data?: Change; metadata?: Change }): RecordedEvent[] {
  const changed = agreed.map((event) => {
    if (event.type !== 'DefinitionMigrated') return event;
    const facts = { ...event.data, ...data?.(event) };
    return { ...event, data: facts, metadata: { ...event.metadata, ...metadata?.(event) } };
  });
  return resealed(changed);
}

function finding(events: readonly RecordedEvent[]): unknown {
  const found = verifyRun(events, registry);
  return found && [found.revision, found.problem];
}

describe('a history with a move in it', () => {
  it('holds, and so does every beginning of it', () => {
    expect(agreed.map(({ metadata }) => metadata.definition)).toEqual([
      ...['proposal@1', 'proposal@1', 'proposal@1', 'proposal@2', 'proposal@2'],
    ]);
    for (let length = 0; length <= agreed.length; length += 1) expect(finding(agreed.slice(0, length))).toBeUndefined();
    expect(finding(forged({}))).toBeUndefined();
  });

  it('breaks the chain where the move was edited', () => {
    const edited = agreed.map((event) =>
      event.revision === 3 ? { ...event, data: { ...event.data, reason: 'En anden' } } : event,
    );
    expect(finding(edited)).toEqual([3, expect.stringMatching(/^hashkæden er brudt/)]);
  });

  it.each<[string, Parameters<typeof forged>[0], string]>([
    [
      'goes elsewhere than the mapping does',
      { metadata: () => ({ to: 'carriedOut' }) },
      'til-tilstanden er »Udført«, men definitionen giver »Vedtaget«',
    ],
    [
      'comes from where the run was not',
      { metadata: () => ({ from: 'lapsed' }) },
      'fra-tilstanden er »Bortfaldet«, men forløbet stod i »Vedtaget«',
    ],
    [
      'has a deadline nobody armed',
      { metadata: () => ({ armed: [{ id: 'deadline', command: 'Lapse', dueAt: '2030-01-01T00:00:00.000Z' }] }) },
      'fristerne svarer ikke til definitionen',
    ],
    [
      'names another version to come from',
      { data: () => ({ from: 'proposal@3' }) },
      'hændelsen kan ikke genberegnes: flytningen siger proposal@3 til proposal@2, men er fra proposal@1 og afgjort efter proposal@2',
    ],
    [
      'is decided under another version than it goes to',
      { metadata: () => ({ definition: 'proposal@1' }) },
      'hændelsen kan ikke genberegnes: flytningen siger proposal@1 til proposal@2, men er fra proposal@1 og afgjort efter proposal@1',
    ],
    [
      'goes to the version it comes from',
      { data: () => ({ to: 'proposal@1' }), metadata: () => ({ definition: 'proposal@1' }) },
      'hændelsen kan ikke genberegnes: Forløbet følger allerede version 1 af Forslag',
    ],
    [
      'goes to a version nobody knows',
      { data: () => ({ to: 'proposal@7' }), metadata: () => ({ definition: 'proposal@7' }) },
      'definitionen proposal@7 er ikke installeret',
    ],
  ])('is found out, although sealed anew, when the move %s', (_what, change, problem) => {
    expect(finding(forged(change))).toEqual([3, problem]);
  });

  it('is found out when the move was left out', () => {
    const without = resealed(agreed.filter(({ type }) => type !== 'DefinitionMigrated'));
    const problem = 'hændelsen er afgjort efter proposal@2, men forløbet følger proposal@1';
    expect(finding(without)).toEqual([3, problem]);
  });

  it('is found out when it begins with a move, or is moved twice', () => {
    const [first, , , move] = agreed;
    const opening = { ...move!, metadata: { ...move!.metadata, from: 'unopened' } };
    expect(finding(resealed([opening]))).toEqual([0, expect.stringMatching(/kan ikke genberegnes/)]);
    const again = { ...move!, metadata: { ...move!.metadata, from: move!.metadata.to } };
    expect(finding(resealed([first!, agreed[1]!, agreed[2]!, move!, again]))).toEqual([
      4,
      expect.stringMatching(/følger allerede version 2/),
    ]);
  });

  it('is found out when it was moved from a state that is not mapped', () => {
    const { pace: _running, ...progress } = { progress: 'collecting', pace: 'running' };
    const paused = { open: { ...progress, pace: 'paused' } };
    const pausing = {
      ...agreed[1]!,
      type: 'Paused',
      data: {},
      metadata: { ...agreed[1]!.metadata, to: paused },
    };
    const move = { ...agreed[3]!, metadata: { ...agreed[3]!.metadata, from: paused, to: paused } };
    expect(finding(resealed([agreed[0]!, pausing, move]))).toEqual([
      2,
      'hændelsen kan ikke genberegnes: Forløbet står i »På pause«, og derfra kan det ikke flyttes til version 2. ' +
        'Før det videre først, eller gør det færdigt på version 1',
    ]);
  });
});

describe('a move among other acts', () => {
  const acts: readonly Act[] = [
    ['Support', {}, { by: anna }],
    ['Support', {}, { by: bo }],
    ['Support', {}, { by: carl }],
    ['Note', { text: 'Læst' }],
    ['PauseProposal', { until: '2024-03-10' }, { by: chair }],
    ['ResumeProposal', {}],
    ['MoveDeadline', { to: '2024-05-01' }, { by: chair }],
    ['CarryOut', { result: 'Bygget' }],
    ['Lapse', {}],
    MOVE,
  ];
  const some = fc.array(fc.constantFrom(...acts), { maxLength: 7 });

  it('leaves every beginning of the history as it was: folded from anywhere it is the same run, and it holds', async () => {
    let moves = 0;
    await fc.assert(
      fc.asyncProperty(some, some, async (earlier, later) => {
        const before = openDesk({ procedures: [proposal(1)] });
        await before.ask('OpenProposal', { title: 'Ny bro', deadline: '2024-04-01' });
        const { ask, events } = openDesk({ procedures: versions, store: before.store });
        for (const act of [...earlier, MOVE, ...later]) await ask(...act).catch(onlyRefusals);
        const history = await events();
        moves += history.filter(({ type }) => type === 'DefinitionMigrated').length;
        const end = fold(history, registry);
        for (let length = 1; length <= history.length; length += 1) {
          const beginning = fold(history.slice(0, length), registry)!;
          expect(beginning.definition).toBe(history[length - 1]!.metadata.definition);
          expect(evolveAll(beginning, history.slice(length), registry)).toEqual(end);
          expect(finding(history.slice(0, length))).toBeUndefined();
        }
      }),
      { seed: 20_240_301, numRuns: 150 },
    );
    expect(moves).toBeGreaterThan(75);
  });
});

describe('a move and another act at the same time', () => {
  async function contested(rival: (ask: TestDesk['ask']) => Promise<unknown>) {
    const inner = openMemoryStore();
    const before = openDesk({ procedures: [proposal(1)], store: inner });
    await before.ask('OpenProposal', { title: 'Ny bro' });
    await before.ask('Support');
    const elsewhere = openDesk({ procedures: versions, store: inner });
    let first = true;
    const store: EventStore = {
      ...inner,
      async append(...given) {
        if (first) await ((first = false), rival(elsewhere.ask));
        return inner.append(...given);
      },
    };
    return openDesk({ procedures: versions, store });
  }

  it('are decided one after the other: the move takes the run from where the other left it', async () => {
    const { ask, events } = await contested((rival) => rival('Support', {}, { by: bo }));
    const { event } = await ask(...MOVE);
    expect(event).toMatchObject({ revision: 3, metadata: { from: 'agreed', to: 'adopted' } });
    expect(finding(await events())).toBeUndefined();
  });

  it('or the other act is decided by the version it has been moved to', async () => {
    const { ask, events } = await contested((rival) => rival(...MOVE));
    const { event, run } = await ask('Support', {}, { by: bo });
    expect(event.metadata.definition).toBe('proposal@2');
    expect(run.value).toEqual({ open: { progress: 'collecting', pace: 'running' } });
    expect(finding(await events())).toBeUndefined();
  });

  it('moves the run once when two want to', async () => {
    const { ask, events } = await contested((rival) => rival(...MOVE));
    await refused(ask(...MOVE), 'already-migrated');
    expect((await events()).filter(({ type }) => type === 'DefinitionMigrated')).toHaveLength(1);
  });

  it('is refused when the other act made it impossible', async () => {
    const { ask, events } = await contested((rival) => rival('PauseProposal', {}, { by: chair }));
    await refused(ask(...MOVE), 'state-not-mapped');
    expect(await events()).toHaveLength(3);
  });
});

describe('a rehearsal of a move', () => {
  it('tells what would be written, or why nothing would, and writes nothing', async () => {
    const before = openDesk({ procedures: [proposal(1)] });
    await before.ask('OpenProposal', { title: 'Ny bro' });
    const { ask, rehearse, events } = openDesk({ procedures: versions, store: before.store });
    expect((await rehearse(...MOVE)).metadata).toMatchObject({ definition: 'proposal@2' });
    await refused(rehearse('MigrateDefinition', { to: 2, reason: 'Nye vedtægter' }, { by: anna }), 'no-mandate');
    expect(await events()).toHaveLength(1);
    await ask('PauseProposal', {}, { by: chair });
    await refused(rehearse(...MOVE), 'state-not-mapped');
  });
});

function onlyRefusals(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}
