import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OutcomeUnknown, StoreUnavailable, WrongExpectedRevision } from '#engine/event-store.js';
import type { AppendFault } from '../../../test/stand-in/faults.js';
import type { StandIn } from '../../../test/stand-in/stand-in.js';
import { event, events, stream } from '../contract/events.js';
import { refusalOf } from '../contract/refusal.js';
import { trial } from './testing/quick-store.js';

let unhandled: unknown[];
const note = (reason: unknown): void => void unhandled.push(reason);
beforeEach(() => {
  unhandled = [];
  process.on('unhandledRejection', note);
});
afterEach(() => {
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

const appendsTo = ({ calls }: StandIn, name: string) => calls.filter((call) => call.stream === name && call.ids);

const TROUBLES: readonly [string, AppendFault][] = [
  ['is cut off before it is written', { trouble: 'drop' }],
  ['is cut off after it is written', { trouble: 'drop', written: true }],
  ['is never answered and was not written', { trouble: 'silence' }],
  ['is never answered and was written', { trouble: 'silence', written: true }],
  ['is answered long after anybody waits', { trouble: 'late', ms: 900 }],
  ['meets a write timeout and was not written', { trouble: 'timeout' }],
  ['meets a write timeout and was written', { trouble: 'timeout', written: true }],
  ['meets a server that is busy', { trouble: 'busy' }],
  ['meets a node that does not lead', { trouble: 'not leader' }],
  ['meets an error that says nothing', { trouble: 'unknown', written: true }],
  ['ends with the stream it was sent on, and was written', { trouble: 'end', written: true }],
];

describe.each([
  ['on the batch stream', true],
  ['in a call of its own', false],
])('an append %s', (_way, batch) => {
  it.each(TROUBLES)(
    '%s, and is written once, with the same ids at the same revision in each try',
    async (_title, fault) => {
      const { standIn, store } = await trial({ batch });
      const name = stream();
      await store.append(name, 'noStream', events(2));
      const sent = events(2, 2);
      standIn.faults.appends.push(fault);
      const { revision, position } = await store.append(name, 1, sent);
      const stored = await store.readStream(name, { from: 2 });
      expect(stored.map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
      expect(stored.at(-1)).toMatchObject({ revision, position });
      expect(revision).toBe(3);
      const tries = appendsTo(standIn, name).slice(1);
      expect(tries.length).toBeGreaterThan(1);
      for (const { ids, expected } of tries)
        expect({ ids, expected }).toEqual({ ids: sent.map(({ id }) => id), expected: 1n });
      expect((await store.append(name, 3, events(1))).revision).toBe(4);
    },
  );

  it('is answered twice, and nothing breaks: not this one, not the next, not the process', async () => {
    const { standIn, store } = await trial({ batch });
    const name = stream();
    standIn.faults.appends.push({ trouble: 'twice' });
    expect((await store.append(name, 'noStream', events(1))).revision).toBe(0);
    expect((await store.append(name, 0, events(1))).revision).toBe(1);
    expect(appendsTo(standIn, name)).toHaveLength(2);
  });

  it('loses when somebody else wrote while its outcome was unknown', async () => {
    const { standIn, store } = await trial({ batch });
    const name = stream();
    await store.append(name, 'noStream', events(1));
    standIn.faults.appends.push({ trouble: 'silence', before: () => standIn.ledger.put(name, {}) });
    const refusal = await refusalOf(store.append(name, 0, events(1)));
    expect(refusal).toBeInstanceOf(WrongExpectedRevision);
    expect(refusal).toMatchObject({ stream: name, expected: 0, actual: 1 });
  });

  it('finds its first place when it was written, and somebody else wrote after it, before the second try', async () => {
    const { standIn, store } = await trial({ batch });
    const name = stream();
    const late = { trouble: 'silence', written: true } as const;
    standIn.faults.appends.push(late, { trouble: 'none', before: () => standIn.ledger.put(name, {}) });
    expect((await store.append(name, 'noStream', events(2))).revision).toBe(1);
    expect(standIn.ledger.stream(name)).toHaveLength(3);
  });

  it('without a revision is decided anew when another process comes between, and is still recognised after a restart', async () => {
    const { standIn, store } = await trial({ batch });
    const name = stream();
    await store.append(name, 'any', events(1));
    standIn.faults.appends.push({ trouble: 'none', before: () => standIn.ledger.put(name, {}) });
    const sent = [event()];
    const place = await store.append(name, 'any', sent);
    expect(place.revision).toBe(2);
    await standIn.stop();
    await standIn.start('ids');
    expect(await store.append(name, 'any', sent)).toEqual(place);
    expect(appendsTo(standIn, name).every(({ expected }) => expected !== 'any')).toBe(true);
  });

  it('waits for a server that is restarted, and is written once', async () => {
    const { standIn, store } = await trial({ batch });
    const name = stream();
    await store.append(name, 'noStream', events(1));
    await standIn.stop();
    const appending = store.append(name, 0, events(1));
    const reading = store.readStream(name);
    await standIn.start('ids');
    expect((await appending).revision).toBe(1);
    expect((await reading).length).toBeGreaterThan(0);
  });

  it('is refused for good, in Danish, when its stream is deleted, it is too large, or access is denied', async () => {
    // An attempt that a busy machine leaves unanswered would make the outcome unknown.
    const { standIn, store } = await trial({ batch }, { answer: 20_000 });
    const [gone, large] = [stream(), stream()];
    standIn.ledger.put(gone, {});
    standIn.ledger.tombstone(gone);
    const text = 'x'.repeat(400_000);
    const three = [1, 2, 3].map(() => event({ data: { text } }));
    await expect(store.append(gone, 0, events(1))).rejects.toThrow(/er slettet i EventStoreDB/);
    await expect(store.append(large, 'noStream', three)).rejects.toThrow(/fylder mere end de 1048576 byte/);
    standIn.faults.appends.push({ trouble: 'denied' });
    await expect(store.append(large, 'noStream', events(1))).rejects.toThrow(/afviser adgangen.*EVENTSTOREDB_URL/);
    expect(await store.readStream(gone)).toEqual([]);
  });

  it('that is answered without a position gets it from the event', async () => {
    const { standIn, store } = await trial({ batch });
    const name = stream();
    standIn.faults.appends.push({ trouble: 'no position' });
    const { position } = await store.append(name, 'noStream', events(3));
    expect(position).toBe((await store.readStream(name))[2]?.position);
  });

  it('says that nobody knows when it was sent and never answered', async () => {
    const { standIn, store } = await trial({ batch }, { answer: 200, patience: 1_000 });
    await store.append(stream(), 'noStream', events(1));
    for (let n = 0; n < 50; n += 1) standIn.faults.appends.push({ trouble: 'silence' });
    const refusal = await refusalOf(store.append(stream(), 'noStream', events(1)));
    expect(refusal).toBeInstanceOf(OutcomeUnknown);
    expect((refusal as OutcomeUnknown).reason).toMatch(/^Det er uvist, om ændringen er gemt/);
  });

  it('says that nobody knows when it may have been written before access was denied, or its place cannot be read', async () => {
    const { standIn, store } = await trial({ batch });
    standIn.faults.appends.push({ trouble: 'silence', written: true }, { trouble: 'denied' });
    expect(await refusalOf(store.append(stream(), 'noStream', events(1)))).toBeInstanceOf(OutcomeUnknown);
    standIn.faults.appends.push({ trouble: 'no position' });
    standIn.faults.reads.push({ trouble: 'denied' });
    expect(await refusalOf(store.append(stream(), 'noStream', events(1)))).toBeInstanceOf(OutcomeUnknown);
  });

  it('says that nothing was written when no server could be reached', async () => {
    const { standIn, store } = await trial({ batch }, { patience: 50 });
    await standIn.stop();
    const refusal = await refusalOf(store.append(stream(), 'noStream', events(1)));
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    expect(refusal).not.toBeInstanceOf(OutcomeUnknown);
    expect((refusal as StoreUnavailable).reason).toMatch(`EventStoreDB på 127.0.0.1:${standIn.port} ikke kan nås`);
  });
});

describe('two stores in one process', () => {
  it('do not spoil each other: appends of one that are under way when the other loses its server are written once', async () => {
    const [one, other] = [await trial(), await trial()];
    const [left, right] = [stream(), stream()];
    await one.store.append(left, 'noStream', events(1));
    await other.store.append(right, 'noStream', events(1));
    other.standIn.faults.appends.push({ trouble: 'late', ms: 200 });
    one.standIn.faults.appends.push({ trouble: 'drop' });
    const places = await Promise.all([one.store.append(left, 0, events(1)), other.store.append(right, 0, events(1))]);
    expect(places.map(({ revision }) => revision)).toEqual([1, 1]);
    expect([one.standIn.ledger.stream(left).length, other.standIn.ledger.stream(right).length]).toEqual([2, 2]);
  });
});

describe('an append to a node that does not lead', () => {
  it('goes to the one that it names', async () => {
    const [one, leader] = [await trial(), await trial()];
    const name = stream();
    await one.store.append(stream(), 'noStream', events(1));
    one.standIn.faults.appends.push({
      trouble: 'not leader',
      leader: { address: '127.0.0.1', port: leader.standIn.port },
    });
    await one.store.append(name, 'noStream', events(1));
    expect([one.standIn.ledger.stream(name).length, leader.standIn.ledger.stream(name).length]).toEqual([0, 1]);
  });
});

describe('whoever runs the store', () => {
  it('is told of every failure that is got over', async () => {
    const told: unknown[] = [];
    const { standIn, store } = await trial({}, {}, (error) => told.push(error));
    standIn.faults.appends.push({ trouble: 'busy' }, { trouble: 'silence' });
    standIn.faults.reads.push({ trouble: 'unavailable' });
    const name = stream();
    await store.append(name, 'noStream', events(1));
    await store.readStream(name);
    expect(told).toHaveLength(3);
  });
});
