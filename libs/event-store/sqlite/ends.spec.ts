import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { events } from '../contract/events.js';
import type { Connection } from './connection.js';
import { openFile } from './file.js';
import { DATA_VERSION } from './queries.js';
import { openSqliteStore, storeOn } from './open.js';
import { temporaryFolder } from './testing/temporary-folder.js';

/**
 * A store, how many lists of rows it has read from the file, and how often it has asked whether others have written.
 */
function counting(folder: string) {
  const reads = { count: 0, questions: 0 };
  const file = openFile(folder, 100);
  const connection: Connection = {
    ...file,
    prepare(sql) {
      const statement = file.prepare(sql);
      return {
        ...statement,
        all: (...values) => ((reads.count += 1), statement.all(...values)),
        get(...values) {
          if (sql === DATA_VERSION) reads.questions += 1;
          return statement.get(...values);
        },
      };
    },
  };
  return { store: storeOn(connection), reads };
}

describe('a store that has seen the end', () => {
  it('knows without the file that a stream it wrote or read to its end has no more', async () => {
    const folder = temporaryFolder();
    const { store, reads } = counting(folder);
    await store.append('a-1', 'noStream', events(2));
    expect(await store.readStream('a-1', { from: 2 })).toEqual([]);
    expect(reads.count).toBe(0);
    expect(await store.readStream('a-1')).toHaveLength(2);
    const before = reads.count;
    expect(await store.readStream('a-1', { from: 2 })).toEqual([]);
    expect(reads.count).toBe(before);
    await store.close();
  });

  it('asks once for all that is done in one turn, and again in the next or when somebody else here has written', async () => {
    const folder = temporaryFolder();
    const { store, reads } = counting(folder);
    const other = openSqliteStore({ folder });
    const { position } = await store.append('a-1', 'noStream', events(1));
    const lookTwice = async (): Promise<number> => {
      await store.readAll({ after: position, prefixes: ['a-'], limit: 10 });
      return (await store.readStream('a-1', { from: 1 })).length;
    };
    await setImmediate();
    const before = reads.questions;
    expect(await lookTwice()).toBe(0);
    expect(reads.questions).toBe(before + 1);
    await other.append('a-1', 0, events(1));
    expect(await lookTwice()).toBe(1);
    expect(reads.questions).toBe(before + 2);
    await setImmediate();
    expect(await lookTwice()).toBe(1);
    expect(reads.questions).toBe(before + 3);
    await store.close();
    await other.close();
  });

  it('knows without the file that a category has no more, until something is appended to it', async () => {
    const { store, reads } = counting(temporaryFolder());
    const { position } = await store.append('a-1', 'noStream', events(1));
    const categories = { after: position, prefixes: ['a-', 'b-'], limit: 10 };
    expect(await store.readAll(categories)).toEqual([]);
    const before = reads.count;
    await store.append('c-1', 'noStream', events(1));
    expect(await store.readAll(categories)).toEqual([]);
    expect(reads.count).toBe(before);
    await store.append('b-1', 'noStream', events(1));
    expect(await store.readAll(categories)).toHaveLength(1);
    await store.close();
  });

  it('sees at once what another connection appends', async () => {
    const folder = temporaryFolder();
    const mine = openSqliteStore({ folder });
    const other = openSqliteStore({ folder });
    const { position } = await mine.append('a-1', 'noStream', events(1));
    const more = { after: position, prefixes: ['a-'], limit: 10 };
    expect(await mine.readStream('a-1', { from: 1 })).toEqual([]);
    expect(await mine.readAll(more)).toEqual([]);
    await other.append('a-1', 0, events(1));
    expect(await mine.readStream('a-1', { from: 1 })).toHaveLength(1);
    expect(await mine.readAll(more)).toHaveLength(1);
    expect(await mine.append('a-1', 1, events(1))).toMatchObject({ revision: 2 });
    expect(await other.append('a-1', 2, events(1))).toMatchObject({ revision: 3 });
    expect((await mine.readAll({ limit: 10 })).map((event) => Number(event.position))).toEqual([1, 2, 3, 4]);
    await mine.close();
    await other.close();
  });

  it('appends after what another connection has written without having heard of it, and refuses only what is so', async () => {
    const folder = temporaryFolder();
    const { store, reads } = counting(folder);
    const other = openSqliteStore({ folder });
    const [first, second] = [events(1), events(1)];
    await store.append('a-1', 'noStream', first);
    const before = reads.questions;
    await store.append('a-1', 0, events(1));
    expect(reads.questions).toBe(before);

    await other.append('a-1', 1, events(1));
    await other.append('b-1', 'noStream', second);
    expect(await store.append('c-1', 'noStream', events(1))).toMatchObject({ revision: 0 });
    await other.append('a-1', 2, events(1));
    expect(await store.append('a-1', 3, events(1))).toMatchObject({ revision: 4 });
    await other.append('a-1', 4, events(1));
    await expect(store.append('a-1', 4, events(1))).rejects.toMatchObject({ actual: 5 });
    await other.append('a-1', 5, events(1));
    expect(await store.append('a-1', 'any', events(1))).toMatchObject({ revision: 7 });
    expect(await store.append('b-1', 'any', second)).toMatchObject({ revision: 0 });
    expect((await store.readAll({ limit: 99 })).map(({ position }) => Number(position))).toEqual(
      Array.from({ length: await store.count() }, (_, n) => n + 1),
    );
    await store.close();
    await other.close();
  });

  it('places the next event right after the last, wherever somebody has asked to read on from', async () => {
    const { store } = counting(temporaryFolder());
    expect(await store.readAll({ after: '0000000000000500', limit: 10 })).toEqual([]);
    const { position } = await store.append('a-1', 'noStream', events(1));
    expect(Number(position)).toBe(1);
    await store.close();
  });

  it('knows the end also after an append was refused in the same commit', async () => {
    const { store } = counting(temporaryFolder());
    await store.append('a-1', 'noStream', events(1));
    const [refused, written] = await Promise.allSettled([
      store.append('a-1', 5, events(1)),
      store.append('a-1', 0, events(1)),
    ]);
    expect([refused.status, written.status]).toEqual(['rejected', 'fulfilled']);
    expect(await store.readStream('a-1')).toHaveLength(2);
    await store.close();
  });
});
