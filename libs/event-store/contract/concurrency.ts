import { expect, it } from '@jest/globals';
import { START } from '#engine/event.js';
import { WrongExpectedRevision, type EventStore } from '#engine/event-store.js';
import { category, event, events, numbers, stream } from './events.js';

/** Appends that are under way at the same time. */
export function concurrency(store: () => EventStore): void {
  it('lets exactly one of two writers win a revision and tells the other where the stream is', async () => {
    const name = stream();
    await store().append(name, 'noStream', events(1));
    const [left, right] = [event(), event()];
    const [one, other] = await Promise.allSettled([store().append(name, 0, [left]), store().append(name, 0, [right])]);
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
    const lost = one.status === 'rejected' ? one : (other as PromiseRejectedResult);
    expect(lost.reason).toMatchObject({ name: WrongExpectedRevision.name, stream: name, expected: 0, actual: 1 });
    const winner = one.status === 'fulfilled' ? left : right;
    expect((await store().readStream(name)).map(({ id }) => id).slice(1)).toEqual([winner.id]);
  });

  it('lets exactly one of fifty writers start a stream', async () => {
    const name = stream();
    const outcomes = await Promise.allSettled(events(50).map((one) => store().append(name, 'noStream', [one])));
    const won = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(numbers(await store().readStream(name))).toEqual([won]);
  });

  it('does not let a refused append spoil those beside it', async () => {
    const names = Array.from({ length: 9 }, stream);
    const outcomes = await Promise.allSettled(
      names.map((name, n) => store().append(name, n % 3 === 1 ? 7 : 'noStream', events(2))),
    );
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(names.map((_, n) => n % 3 !== 1));
    const lengths = await Promise.all(names.map(async (name) => (await store().readStream(name)).length));
    expect(lengths).toEqual(names.map((_, n) => (n % 3 === 1 ? 0 : 2)));
  });

  it('judges an append against the ones issued before it, without waiting for them', async () => {
    const name = stream();
    const appended = await Promise.all([
      store().append(name, 'noStream', events(2)),
      store().append(name, 1, events(1, 2)),
      store().append(name, 2, events(2, 3)),
    ]);
    expect(appended.map(({ revision }) => revision)).toEqual([1, 2, 4]);
    expect(numbers(await store().readStream(name))).toEqual([0, 1, 2, 3, 4]);
  });

  it('keeps one order under 200 concurrent appends: of positions, of each stream, and of each append', async () => {
    const prefix = category();
    const appends = Array.from({ length: 200 }, (_, n) => ({ name: `${prefix}${n % 7}`, batch: events(1 + (n % 3)) }));
    const places = await Promise.all(appends.map(({ name, batch }) => store().append(name, 'any', batch)));

    const log = await store().readAll({ prefixes: [prefix], limit: 1_000 });
    const positions = log.map(({ position }) => position);
    expect(log).toHaveLength(appends.reduce((sum, { batch }) => sum + batch.length, 0));
    expect(positions).toEqual([...new Set(positions)].sort());
    expect(positions.every((position) => position > START)).toBe(true);

    for (let n = 0; n < 7; n += 1) {
      const ofStream = log.filter((recorded) => recorded.stream === `${prefix}${n}`);
      expect(ofStream.map(({ revision }) => revision)).toEqual(ofStream.map((_, revision) => revision));
      expect(ofStream).toEqual(await store().readStream(`${prefix}${n}`));
    }
    for (const [n, { batch }] of appends.entries()) {
      const end = positions.indexOf(places[n]?.position ?? '');
      expect(log[end]?.revision).toBe(places[n]?.revision);
      const together = log.slice(end - batch.length + 1, end + 1);
      expect(together.map(({ id }) => id)).toEqual(batch.map(({ id }) => id));
    }
  });
}
