import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedEvent } from '#engine/event.js';
import type { Registry } from '#engine/registry.js';
import { sealOf } from '#engine/seal.js';
import { openDesk } from '../../../test/toy/desk.js';
import { members } from '../../../test/toy/members.js';
import { type LogVerdict, isWhole } from '../log-verdict.js';
import { checkpointText, signText } from '../notes/checkpoint.js';
import { createKey, readSigningKey } from '../notes/keys.js';
import { formatNote } from '../notes/note.js';
import { addLeaf, emptyFrontier, rootOf } from '../tree/frontier.js';
import { leafHash, leafText } from '../tree/hashing.js';
import { verifyLog } from '../verify-log.js';
import { type KeptCheckpoint, readCheckpoint } from './checkpoint-files.js';
import { type ProofVerdict, bearsOut, createTreeCheck } from './tree-check.js';

/** More with TAMPERINGS=20000. */
const RUNS = Number(process.env['TAMPERINGS'] ?? 1_000);
const key = readSigningKey(createKey('sporskifte-test', 'log'));

let events: readonly RecordedEvent[];
let registry: Registry;
let leaves: readonly Buffer[];

beforeAll(async () => {
  const desk = openDesk();
  ({ registry } = desk);
  for (const id of ['p1', 'p2', 'p3']) {
    await desk.ask('OpenProposal', { title: `Forslag ${id}`, deadline: '2024-04-01' }, { id });
    await desk.ask('Note', { text: `Husk ${id}` }, { id });
  }
  await desk.ask('PauseProposal', { until: '2024-03-15' }, { id: 'p2', by: members.chair });
  for (const text of ['Ring', 'Skriv']) await desk.ask('Note', { text }, { id: 'p1', effectiveOn: '2023-07' });
  events = await desk.store.readAll({ limit: 100 });
  leaves = events.map((event) => leafHash(leafText(event)));
});

type Log = readonly RecordedEvent[];
/** A log that has been tampered with, and the first place (from 0) where it is another than it was. */
type Tampering = (log: Log, at: number, more: number) => Log;

const edit = (change: (event: RecordedEvent, more: number) => RecordedEvent): Tampering => {
  return (log, at, more) => log.with(at, change(log[at]!, more));
};
const metadata = (event: RecordedEvent, changed: object): RecordedEvent => ({
  ...event,
  metadata: { ...event.metadata, ...changed },
});

const tamperings: { readonly [what: string]: Tampering } = {
  'a byte of the content': edit((event, more) => ({
    ...event,
    data: spoilt(event.data, more) as RecordedEvent['data'],
  })),
  'a byte of the metadata': edit((event, more) => ({
    ...event,
    metadata: spoilt(event.metadata, more) as RecordedEvent['metadata'],
  })),
  'the time': edit((event, more) => metadata(event, { recordedAt: new Date(1e12 + more).toISOString() })),
  'the actor': edit((event) => metadata(event, { actor: { ...event.metadata.actor, person: 'p-forger' } })),
  'who was acted for': edit((event) => metadata(event, { actor: { ...event.metadata.actor, onBehalfOf: 'p-x' } })),
  'the mandate': edit((event) => metadata(event, { mandate: { ...event.metadata.mandate, rule: 'forged' } })),
  'where it led': edit((event) => metadata(event, { to: 'adopted' })),
  'where it came from': edit((event) => metadata(event, { from: 'adopted' })),
  'when it took effect': edit((event) => metadata(event, { effectiveOn: '2020-01-01' })),
  'the id': edit((event) => ({ ...event, id: '00000000-0000-4000-8000-ffffffffffff' })),
  'the type': edit((event) => ({ ...event, type: 'Forged' })),
  'the stream': edit((event) => ({ ...event, stream: 'proposal-p9' })),
  'the revision': edit((event, more) => ({ ...event, revision: event.revision + 1 + (more % 9) })),
  'the position': edit((event, more) => ({ ...event, position: String(more + 1_000).padStart(16, '0') })),
  'a field added': edit((event) => ({ ...event, data: { ...event.data, forged: true } })),
  'an event taken out': (log, at) => log.toSpliced(at, 1),
  'an event put in': (log, at, more) => log.toSpliced(at, 0, log[more % log.length]!),
  'two events in each other’s place': (log, at, more) => {
    const other = (at + 1 + (more % (log.length - 1))) % log.length;
    return log.with(at, log[other]!).with(other, log[at]!);
  },
  'two events’ contents in each other’s place': (log, at, more) => {
    const other = (at + 1 + (more % (log.length - 1))) % log.length;
    return log.with(at, inPlaceOf(log[at]!, log[other]!)).with(other, inPlaceOf(log[other]!, log[at]!));
  },
  'two streams’ names': (log) => log.map((event) => ({ ...event, stream: otherStream(event.stream) })),
  'the end cut off': (log, at) => log.slice(0, at),
  'the beginning cut off': (log, at) => log.slice(at + 1),
};

const cases = fc.record({
  what: fc.constantFrom(...Object.keys(tamperings)),
  at: fc.nat(),
  more: fc.nat(1_000_000),
  resealed: fc.boolean(),
});

describe('a log that has been tampered with', () => {
  it('is always found out, and the first event that is another is named', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ({ what, at, more, resealed }) => {
        const changed = tamperings[what]!(events, at % events.length, more);
        const log = resealed ? sealedAnew(changed) : changed;
        const first = firstDifference(log);
        fc.pre(first !== undefined);
        tried += 1;
        const { verdict, proof } = await judge(log);
        expect(isWhole(verdict) && bearsOut(proof)).toBe(false);
        if (first < log.length) expect(proof.replaced).toMatchObject({ number: first + 1 });
        else expect(proof.findings[0]?.problem).toMatch(`slutter efter ${log.length}: slutningen er skåret af`);
      }),
      { numRuns: RUNS },
    );
    expect(tried).toBeGreaterThan(RUNS * 0.9);
  });

  it('is found out by the checkpoint alone when the tree’s file has been made anew with it', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ what, at, more }) => {
        const log = sealedAnew(tamperings[what]!(events, at % events.length, more));
        const first = firstDifference(log);
        fc.pre(first !== undefined);
        const { proof } = await judge(log, { leaves: log.map((event) => leafHash(leafText(event))) });
        const [finding] = proof.findings;
        // The checkpoints are three events apart: the finding says between which.
        const size = Math.min(...sizes().filter((one) => one > first));
        expect(finding?.size).toBe(size);
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  });

  it('is never suspected when nothing has been done to it', async () => {
    const order = fc.record({ names: fc.boolean(), sizes: fc.subarray(sizes(), { minLength: 1 }) });
    await fc.assert(
      fc.asyncProperty(order, async ({ names, sizes: some }) => {
        const log = names ? events.map((event) => reversed(event) as RecordedEvent) : events;
        const { verdict, proof } = await judge(log, {
          checkpoints: checkpointsOf(events).filter(({ size }) => some.includes(size)),
        });
        expect({ whole: isWhole(verdict), findings: proof.findings, replaced: proof.replaced }).toEqual({
          whole: true,
          findings: [],
          replaced: undefined,
        });
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  });
});

describe('whoever can write everything in the data folder', () => {
  it('is found out when everything is signed with another key', async () => {
    const other = readSigningKey(createKey('sporskifte-test', 'log'));
    const { proof } = await judge(events, { checkpoints: checkpointsOf(events, other) });
    expect(proof.findings[0]?.problem).toMatch('er ikke underskrevet med nøglen sporskifte-test+');
    expect(proof.signed[0]).toMatchObject({ size: 0 });
  });

  it('is found out when the log and its checkpoints are an old copy, by a checkpoint kept elsewhere', async () => {
    const old = events.slice(0, 4);
    const kept = checkpointsOf(events).at(-1)!;
    const { proof } = await judge(old, { checkpoints: [...checkpointsOf(old), kept] });
    expect(proof.findings).toEqual([
      {
        size: events.length,
        problem: `siger ${events.length} hændelser, men loggen slutter efter 4: slutningen er skåret af`,
      },
    ]);
  });

  it('is found out when an old checkpoint is given a newer one’s place', async () => {
    const [first, ...rest] = checkpointsOf(events);
    const forged = {
      ...first!,
      size: events.length,
      note: { ...first!.note, text: first!.note.text.replace(/\n\d+\n/, `\n${events.length}\n`) },
    };
    const { proof } = await judge(events, { checkpoints: [...rest.slice(0, -1), forged] });
    expect(proof.findings).toMatchObject([
      { size: events.length, problem: expect.stringMatching('ikke underskrevet') },
    ]);
  });
});

async function judge(
  log: Log,
  given: { leaves?: readonly Buffer[]; checkpoints?: readonly KeptCheckpoint[] } = {},
): Promise<{ verdict: LogVerdict; proof: ProofVerdict }> {
  const check = createTreeCheck({
    checkpoints: given.checkpoints ?? checkpointsOf(events),
    key: key.public,
    witnesses: [],
    storedLeaf: (index) => (given.leaves ?? leaves)[index],
  });
  // Given as it lies there, also where positions fall: what the order is must not hide what the content is.
  let given_ = false;
  const store = {
    count: async () => log.length,
    readAll: async () => (given_ ? [] : ((given_ = true), [...log])),
  };
  const verdict = await verifyLog({ store, registry, onEvent: check.take });
  return { verdict, proof: check.end() };
}

function sizes(): number[] {
  return [3, 6, 9];
}

function checkpointsOf(log: Log, signer = key): KeptCheckpoint[] {
  const frontier = emptyFrontier();
  const made: KeptCheckpoint[] = [];
  for (const event of log) {
    addLeaf(frontier, leafHash(leafText(event)));
    const { size } = frontier;
    if (!sizes().includes(size) && size !== log.length) continue;
    const root = rootOf(frontier);
    const text = checkpointText({
      origin: 'sporskifte-test',
      size,
      root,
      position: event.position,
      time: '2024-04-01T00:00:00.000Z',
    });
    made.push(readCheckpoint(formatNote({ text, signatures: [signText(text, signer)] })));
  }
  return made;
}

/**
 * The first place where a log is not what it was; its end, where it only is shorter; undefined where it is the same.
 */
function firstDifference(log: Log): number | undefined {
  for (let at = 0; at < Math.min(log.length, events.length); at += 1) {
    if (leafText(log[at]!) !== leafText(events[at]!)) return at;
  }
  return log.length < events.length ? log.length : undefined;
}

/** As a forger leaves a log who can compute hashes. */
function sealedAnew(log: Log): Log {
  const hashes = new Map<string, string>();
  return log.map((event) => {
    const { hash: _old, ...rest } = event.metadata;
    const { stream, revision } = event;
    const hash = sealOf({ ...event, metadata: rest }, { stream, revision, previous: hashes.get(stream) ?? '' });
    hashes.set(stream, hash);
    return { ...event, metadata: { ...rest, hash } };
  });
}

/** Another sign in one of the texts of a value. */
function spoilt(value: unknown, which: number): unknown {
  const text = JSON.stringify(value);
  const places = [...text.matchAll(/:"[^"\\]/g)].map(({ index }) => index + 2);
  const at = places[which % places.length]!;
  return JSON.parse(`${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`);
}

function inPlaceOf(one: RecordedEvent, { type, data, metadata: rest }: RecordedEvent): RecordedEvent {
  return { ...one, type, data, metadata: rest };
}

function otherStream(stream: string): string {
  return { 'proposal-p1': 'proposal-p2', 'proposal-p2': 'proposal-p1' }[stream] ?? stream;
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, reversed(inner)]),
  );
}
