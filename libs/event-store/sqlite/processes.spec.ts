import { describe, expect, it, jest } from '@jest/globals';
import { stream } from '../contract/events.js';
import { follow } from '../contract/following.js';
import { openSqliteStore } from './open.js';
import { startAppender } from './testing/start-appender.js';
import { ended, startSource } from './testing/source-process.js';
import { temporaryFolder } from './testing/temporary-folder.js';

// Starting a process takes a second when the machine is busy with other specs.
jest.setTimeout(60_000);

describe('several processes on one log', () => {
  it('write to the same stream, and a subscription in one sees what they all append, in order', async () => {
    const folder = temporaryFolder();
    const name = stream();
    const others = await Promise.all([startAppender(folder, name, 150, 3), startAppender(folder, name, 150, 3)]);
    const store = openSqliteStore({ folder });
    const follower = follow(store);
    for (const other of others) other.go();
    await follower.gets(300);
    expect(await Promise.all(others.map((other) => other.ended))).toEqual([0, 0]);

    expect(follower.received).toEqual(await store.readStream(name));
    expect(follower.received.map(({ revision }) => revision)).toEqual(Array.from({ length: 300 }, (_, n) => n));
    const places = new Map(follower.received.map(({ id, position }) => [id, position]));
    const told = others.flatMap(({ acknowledged }) => acknowledged);
    expect(told).toHaveLength(300);
    expect(told.filter(({ id, position }) => places.get(id) !== position)).toEqual([]);
    await store.close();
  });

  it('open a new log at the same moment', async () => {
    const folder = temporaryFolder();
    const others = await Promise.all(Array.from({ length: 5 }, () => startAppender(folder, stream(), 1)));
    for (const other of others) other.go();
    expect(await Promise.all(others.map((other) => other.ended))).toEqual([0, 0, 0, 0, 0]);
    const store = openSqliteStore({ folder });
    expect(await store.count()).toBe(5);
    await store.close();
  });

  it.each([1, 32])('keep every acknowledged event of a process killed with %d appends under way', async (writers) => {
    const folder = temporaryFolder();
    const name = stream();
    const victim = await startAppender(folder, name, Number.MAX_SAFE_INTEGER, writers);
    victim.go();
    await victim.has(200);
    victim.kill();
    expect(await victim.ended).toBeNull();

    const store = openSqliteStore({ folder });
    const kept = await store.readStream(name);
    const places = new Map(kept.map(({ id, position }) => [id, position]));
    expect(victim.acknowledged.length).toBeGreaterThanOrEqual(200);
    expect(victim.acknowledged.filter(({ id, position }) => places.get(id) !== position)).toEqual([]);
    expect(kept.map(({ revision }) => revision)).toEqual(kept.map((_, revision) => revision));
    expect(kept.length - victim.acknowledged.length).toBeLessThanOrEqual(writers);
    expect((await store.append(name, kept.length - 1, kept.slice(0, 1))).revision).toBe(kept.length);
    await store.close();
  });

  it('end when a subscription is all that is left of them', async () => {
    const idler = startSource('idler.mjs', temporaryFolder());
    expect(await ended(idler)).toBe(0);
  });
});
