import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Metadata, RecordedEvent } from '#engine/event.js';
import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import { sealOf } from '#engine/seal.js';
import { type TestDesk, openDesk } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { proposal } from '../../test/toy/proposal.js';
import { type LogVerdict, isWhole } from './log-verdict.js';
import { type VerifyLogOptions, verifyLog } from './verify-log.js';

type Changed = Partial<Omit<RecordedEvent, 'metadata'>> & { readonly metadata?: Partial<Metadata> };

let desk: TestDesk;

// p1: opened, noted, paused, resumed, supported by two; p2: opened, noted. Positions follow the order below.
beforeEach(async () => {
  desk = openDesk();
  const second = { id: 'p2', by: members.bo };
  await desk.ask('OpenProposal', { title: 'Cykelstativ', deadline: '2024-04-01' });
  await desk.ask('OpenProposal', { title: 'Nyt tag' }, second);
  await desk.ask('Note', { text: 'Husk tilbud' });
  await desk.ask('PauseProposal', { until: '2024-03-15' }, { by: members.chair });
  await desk.ask('Note', { text: 'Taget er utæt' }, second);
  await desk.ask('ResumeProposal');
  await desk.ask('Support');
  await desk.ask('Support', {}, { by: members.bo });
});

describe('a log as it was written', () => {
  it('is whole, with every event and run counted', async () => {
    const verdict = await verify();
    expect(verdict).toMatchObject({ events: 8, runs: 2, findings: [], gaps: [] });
    expect(verdict.head).toBe(await desk.store.head());
    expect(isWhole(verdict)).toBe(true);
  });

  it('is whole when it is empty', async () => {
    const { store, registry } = openDesk();
    expect(await verifyLog({ store, registry })).toEqual({ events: 0, runs: 0, head: '', findings: [], gaps: [] });
  });

  it('is whole with fields in another order, as some stores give them back', async () => {
    const verdict = await verify((event) => ({
      ...event,
      metadata: reversed(event.metadata),
      data: reversed(event.data),
    }));
    expect(isWhole(verdict)).toBe(true);
  });

  it('can be verified for some streams only', async () => {
    const verdict = await verifyLog({ ...desk, prefixes: ['proposal-p2'] });
    expect(verdict).toMatchObject({ events: 2, runs: 1, findings: [] });
  });

  it('is verified with progress after each page', async () => {
    const seen: unknown[] = [];
    await verifyLog({ ...desk, onProgress: (progress) => void seen.push(progress) });
    expect(seen).toEqual([{ done: 8, total: 8 }]);
  });

  it('stops when the one who is told of the progress says so', async () => {
    const stop = verifyLog({ ...desk, onProgress: () => Promise.reject(new Error('enough')) });
    await expect(stop).rejects.toThrow('enough');
  });
});

describe('a changed event is named with its stream and revision', () => {
  const chain = 'hashkæden er brudt: indholdet svarer ikke til det, der blev gemt';

  it.each<readonly [string, (event: RecordedEvent) => Changed]>([
    ['one letter of its content', () => ({ data: { text: 'Husk tilbuD' } })],
    ['a field more', ({ data }) => ({ data: { ...data, amount: 1 } })],
    ['its id', () => ({ id: '00000000-0000-4000-8000-999999999999' })],
    ['its type', () => ({ type: 'Supported' })],
    ['the time of recording', () => ({ metadata: { recordedAt: '2024-02-01T09:00:00.000Z' } })],
    ['the person who acted', ({ metadata }) => ({ metadata: { actor: { ...metadata.actor, person: 'p-carl' } } })],
    ['the one acted for', ({ metadata }) => ({ metadata: { actor: { ...metadata.actor, onBehalfOf: 'p-bo' } } })],
    ['the mandate', ({ metadata }) => ({ metadata: { mandate: { ...metadata.mandate, rule: 'chair' } } })],
    ['the state it led to', () => ({ metadata: { to: 'agreed' } })],
    ['the state it came from', () => ({ metadata: { from: 'unopened' } })],
    [
      'a deadline',
      () => ({ metadata: { armed: [{ id: 'deadline', command: 'Lapse', dueAt: '2030-01-01T00:00:00.000Z' }] } }),
    ],
    ['its cause', () => ({ metadata: { $causationId: 'x' } })],
    ['its hash', () => ({ metadata: { hash: '0'.repeat(64) } })],
  ])('when %s is changed', async (_what, change) => {
    const verdict = await verify((event) => (isAt(event, 'proposal-p1', 1) ? changed(event, change(event)) : event));
    expect(verdict.findings).toEqual([
      { stream: 'proposal-p1', revision: 1, id: expect.any(String), position: '0000000000000003', problem: chain },
    ]);
    expect(verdict).toMatchObject({ events: 8, runs: 2 });
  });
});

describe('a history made to fit is found although every hash has been made anew', () => {
  it('when the state it led to is not what the definition gives', async () => {
    const forged = (event: RecordedEvent) => changed(event, { metadata: { to: 'agreed' } });
    expect(await verifyForged('proposal-p1', 1, forged)).toEqual([
      'proposal-p1 revision 1: til-tilstanden er »Vedtaget«, men definitionen giver »Samler støtte«',
    ]);
  });

  it('when an act was not possible', async () => {
    const forged = (event: RecordedEvent) => changed(event, { type: 'CarriedOut', data: { result: 'Bygget' } });
    expect(await verifyForged('proposal-p1', 1, forged)).toEqual([
      'proposal-p1 revision 1: CarriedOut var ikke mulig i »Samler støtte«',
    ]);
  });

  it('when a requirement was not met', async () => {
    const forged = (event: RecordedEvent) =>
      changed(event, { metadata: { actor: { person: 'p-anna', seat: 'seat-p-anna' } } });
    expect((await verifyForged('proposal-p1', 5, forged))[0]).toMatch(
      /^proposal-p1 revision 5: til-tilstanden er »Vedtaget«/,
    );
  });

  it('when a deadline was moved', async () => {
    const armed = [{ id: 'deadline', command: 'Lapse', dueAt: '2030-01-01T00:00:00.000Z' }];
    expect(await verifyForged('proposal-p1', 0, (event) => changed(event, { metadata: { armed } }))).toEqual([
      'proposal-p1 revision 0: fristerne svarer ikke til definitionen',
    ]);
  });

  it('when it says that it was decided under another definition than the run began on', async () => {
    desk = { ...desk, registry: openDesk({ procedures: [proposal(1), proposal(2)] }).registry };
    const forged = (event: RecordedEvent) => changed(event, { metadata: { definition: 'proposal@2' } });
    expect(await verifyForged('proposal-p1', 1, forged)).toEqual([
      'proposal-p1 revision 1: hændelsen er afgjort efter proposal@2, men forløbet følger proposal@1',
    ]);
  });

  it('when its definition or its type of event is unknown', async () => {
    const definition = (event: RecordedEvent) => changed(event, { metadata: { definition: 'proposal@9' } });
    expect((await verifyForged('proposal-p2', 0, definition))[0]).toBe(
      'proposal-p2 revision 0: definitionen proposal@9 er ikke installeret',
    );
    const type = (event: RecordedEvent) => changed(event, { type: 'Invented' });
    expect((await verifyForged('proposal-p2', 1, type))[0]).toBe(
      'proposal-p2 revision 1: Invented var ikke mulig i »Samler støtte«',
    );
  });
});

describe('events that are not where they were', () => {
  it('are found when one has been removed from the middle of a stream', async () => {
    const verdict = await verifyAll((events) => events.filter((event) => !isAt(event, 'proposal-p1', 2)));
    expect(told(verdict)).toEqual(['proposal-p1 revision 3: revision 3 står, hvor revision 2 skulle stå']);
  });

  it('are found when one has been removed and the rest renumbered', async () => {
    const verdict = await verifyAll((events) => renumbered(events.filter((event) => !isAt(event, 'proposal-p1', 2))));
    expect(told(verdict)[0]).toMatch(/^proposal-p1 revision 2: hashkæden er brudt/);
  });

  it('are found when two have changed places', async () => {
    const verdict = await verifyAll((events) => swapped(events, 'proposal-p1', 2, 3));
    expect(told(verdict)).toEqual([expect.stringMatching(/^proposal-p1 revision 2: hashkæden er brudt/)]);
  });

  it('are found when the log gives a later position first', async () => {
    const verdict = await verifyAll(([first, second, ...rest]) => [second!, first!, ...rest]);
    expect(told(verdict)[0]).toMatch(/^proposal-p1 revision 0: positionen 0+1 står efter 0+2/);
  });

  it('are found when one has been moved to another stream', async () => {
    const move = (event: RecordedEvent) =>
      isAt(event, 'proposal-p1', 5) ? { ...event, stream: 'proposal-p2', revision: 2 } : event;
    expect(told(await verify(move))).toEqual([expect.stringMatching(/^proposal-p2 revision 2: hashkæden er brudt/)]);
  });

  it('are found when a whole stream has been given another name', async () => {
    const rename = (event: RecordedEvent) =>
      event.stream === 'proposal-p2' ? { ...event, stream: 'proposal-p3' } : event;
    expect(told(await verify(rename))).toEqual([expect.stringMatching(/^proposal-p3 revision 0: hashkæden er brudt/)]);
  });

  it.each(['motion-p2', 'proposal', 'proposalx', 'proposal-', '-p2'])(
    'are found in the unknown stream %s',
    async (stream) => {
      const move = (event: RecordedEvent) => (event.stream === 'proposal-p2' ? { ...event, stream } : event);
      expect(told(await verify(move))).toEqual([
        `${stream} revision 0: strømmen »${stream}« hører ikke til nogen procedure`,
      ]);
    },
  );
});

describe('several bad events', () => {
  const both = (event: RecordedEvent) => (event.type === 'Noted' ? changed(event, { data: { text: 'x' } }) : event);

  it('are named one for each stream, in the order of the log', async () => {
    expect((await verify(both)).findings.map(({ stream, revision }) => `${stream} ${revision}`)).toEqual([
      'proposal-p1 1',
      'proposal-p2 1',
    ]);
  });

  it('do not have the later events of their streams judged', async () => {
    const all = (event: RecordedEvent) => changed(event, { metadata: { hash: '' } });
    expect((await verify(all)).findings).toHaveLength(2);
  });
});

describe('an event that holds nonsense', () => {
  it.each<readonly [string, Partial<RecordedEvent>]>([
    ['no metadata', { metadata: null as never }],
    ['a list for metadata', { metadata: [] as never }],
    ['no content', { data: null as never }],
    ['half a letter', { data: { text: '\ud800' } }],
  ])('is a finding and no crash: %s', async (_what, nonsense) => {
    const verdict = await verify((event) => (isAt(event, 'proposal-p2', 0) ? { ...event, ...nonsense } : event));
    expect(verdict.findings).toMatchObject([{ stream: 'proposal-p2', revision: 0 }]);
  });
});

describe('what a chain for each stream cannot show', () => {
  const cut = (events: readonly RecordedEvent[]) => events.filter((event) => !isAt(event, 'proposal-p2', 1));
  const follows = (previous: string, next: string) => Number(next) === Number(previous) + 1;

  it('is that the end of a stream has been cut off', async () => {
    expect(isWhole(await verifyAll(cut))).toBe(true);
  });

  it('shows as a gap in a store that numbers without gaps', async () => {
    const verdict = await verifyAll(cut, { follows });
    expect(verdict).toMatchObject({ findings: [], gaps: [{ after: '0000000000000004', before: '0000000000000006' }] });
    expect(isWhole(verdict)).toBe(false);
  });

  it('shows as a gap where the log has lost its beginning', async () => {
    const verdict = await verifyAll((events) => events.filter(({ stream }) => stream !== 'proposal-p1'), { follows });
    expect(verdict.gaps[0]).toEqual({ after: '', before: '0000000000000002' });
  });
});

describe('a log that cannot be read to its end', () => {
  it('is judged up to the damage, which is told with its place', async () => {
    const store = broken(desk.store, 6);
    const verdict = await verifyLog({ ...desk, store });
    expect(verdict).toMatchObject({
      events: 5,
      findings: [],
      unreadable: { after: '0000000000000005', reason: 'skade' },
    });
    expect(isWhole(verdict)).toBe(false);
  });

  it('is told when not even the number of events can be read', async () => {
    const store = { ...desk.store, count: () => Promise.reject(new StoreUnavailable('skade')) };
    expect(await verifyLog({ ...desk, store })).toMatchObject({
      events: 0,
      unreadable: { after: '', reason: 'skade' },
    });
  });

  it('is an error when the store has a fault of its own', async () => {
    const store = { ...desk.store, readAll: () => Promise.reject(new TypeError('bug')) };
    await expect(verifyLog({ ...desk, store })).rejects.toThrow(TypeError);
  });
});

const isAt = (event: RecordedEvent, stream: string, revision: number) =>
  event.stream === stream && event.revision === revision;

const changed = (event: RecordedEvent, change: Changed): RecordedEvent => ({
  ...event,
  ...change,
  metadata: { ...event.metadata, ...change.metadata },
});

const reversed = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).reverse()) as T;

const told = ({ findings }: LogVerdict) =>
  findings.map(({ stream, revision, problem }) => `${stream} revision ${revision}: ${problem}`);

/** Verifies the log as a reader would see it after each event has been changed. */
const verify = (change = (event: RecordedEvent) => event) => verifyAll((events) => events.map(change));

function verifyAll(
  change: (events: readonly RecordedEvent[]) => readonly RecordedEvent[],
  options: Partial<VerifyLogOptions> = {},
): Promise<LogVerdict> {
  return verifyLog({ ...desk, store: tampered(desk.store, change), ...options });
}

/** Changes one event, gives every event the hash it should have, and verifies. */
async function verifyForged(stream: string, revision: number, change: (event: RecordedEvent) => RecordedEvent) {
  const forge = (event: RecordedEvent) => (isAt(event, stream, revision) ? change(event) : event);
  return told(await verifyAll((events) => resealed(events.map(forge))));
}

function tampered(
  store: EventStore,
  change: (events: readonly RecordedEvent[]) => readonly RecordedEvent[],
): EventStore {
  return {
    ...store,
    async readAll({ after = '', limit }) {
      const events = change(await store.readAll({ limit: 1_000 }));
      return events.filter(({ position }) => position > after).slice(0, limit);
    },
  };
}

/** A store that cannot read its n-th event, nor any page with it. */
function broken(store: EventStore, n: number): EventStore {
  return {
    ...store,
    async readAll(options) {
      const page = await store.readAll(options);
      if (page.some(({ position }) => Number(position) === n)) throw new StoreUnavailable('skade');
      return page;
    },
  };
}

function resealed(events: readonly RecordedEvent[]): RecordedEvent[] {
  const hashes = new Map<string, string>();
  return events.map((event) => {
    const { hash: _old, ...metadata } = event.metadata;
    const { stream, revision } = event;
    const hash = sealOf({ ...event, metadata }, { stream, revision, previous: hashes.get(stream) ?? '' });
    hashes.set(stream, hash);
    return changed(event, { metadata: { hash } });
  });
}

function renumbered(events: readonly RecordedEvent[]): RecordedEvent[] {
  const next = new Map<string, number>();
  return events.map((event) => {
    const revision = next.get(event.stream) ?? 0;
    next.set(event.stream, revision + 1);
    return { ...event, revision };
  });
}

/** Two events of a stream in each other's place, position and revision included. */
function swapped(events: readonly RecordedEvent[], stream: string, one: number, other: number): RecordedEvent[] {
  const at = (revision: number) => events.find((event) => isAt(event, stream, revision))!;
  const put = (event: RecordedEvent, { revision, position }: RecordedEvent) => ({ ...event, revision, position });
  return events.map((event) => {
    if (event === at(one)) return put(at(other), event);
    return event === at(other) ? put(at(one), event) : event;
  });
}
