import { expect, it } from '@jest/globals';
import { START } from '#engine/event.js';
import type { EventStore, ReadStreamOptions } from '#engine/event-store.js';
import { category, event, events, numbers, stream } from './events.js';

/** Reading one stream, and reading all of them in log order. */
export function reading(store: () => EventStore): void {
  it.each<[string, ReadStreamOptions, number[]]>([
    ['all of it', {}, [0, 1, 2, 3, 4]],
    ['from a revision on', { from: 3 }, [3, 4]],
    ['from a revision on, so many', { from: 1, limit: 2 }, [1, 2]],
    ['at most so many', { limit: 2 }, [0, 1]],
    ['more than there are', { limit: 99 }, [0, 1, 2, 3, 4]],
    ['none', { limit: 0 }, []],
    ['from past its end', { from: 5 }, []],
    ['backwards', { direction: 'backwards' }, [4, 3, 2, 1, 0]],
    ['the last event', { direction: 'backwards', limit: 1 }, [4]],
    ['backwards from a revision', { direction: 'backwards', from: 2 }, [2, 1, 0]],
    ['backwards from a revision, so many', { direction: 'backwards', from: 2, limit: 2 }, [2, 1]],
    ['backwards from past its end', { direction: 'backwards', from: 9, limit: 2 }, [4, 3]],
    ['backwards from the first', { direction: 'backwards', from: 0 }, [0]],
  ])('reads of a stream %s', async (_title, options, expected) => {
    const name = stream();
    await store().append(name, 'noStream', events(5));
    await store().append(`${name}1`, 'noStream', events(5));
    expect(numbers(await store().readStream(name, options))).toEqual(expected);
  });

  it('reads a stream that does not exist as empty', async () => {
    expect(await store().readStream(stream())).toEqual([]);
    expect(await store().readStream(stream(), { direction: 'backwards' })).toEqual([]);
  });

  it('reads what was appended as soon as the append has resolved', async () => {
    const name = stream();
    for (let n = 0; n < 20; n += 1) {
      await store().append(name, n === 0 ? 'noStream' : n - 1, events(1, n));
      expect(await store().readStream(name)).toHaveLength(n + 1);
    }
  });

  it('reads the log of all streams page by page, each event once and in order', async () => {
    const prefix = category();
    const begin = await store().head();
    for (let n = 0; n < 10; n += 1) await store().append(`${prefix}${n % 3}`, 'any', events(1, n));
    const read = [];
    for (let after = begin, page; ; after = page.at(-1)?.position ?? after) {
      page = await store().readAll({ after, limit: 3 });
      expect(page.length).toBeLessThanOrEqual(3);
      if (page.length === 0) break;
      read.push(...page);
    }
    expect(numbers(read.filter((recorded) => recorded.stream.startsWith(prefix)))).toEqual([...Array(10).keys()]);
    expect(read.at(-1)?.position).toBe(await store().head());
    expect(await store().readAll({ after: begin, limit: 0 })).toEqual([]);
  });

  it('reads all from the start when no position is given', async () => {
    await store().append(stream(), 'noStream', events(2));
    expect(await store().readAll({ limit: 2 })).toEqual(await store().readAll({ after: START, limit: 2 }));
    expect(await store().readAll({ limit: 2 })).toHaveLength(2);
  });

  it('reads only streams with a prefix: a category, a part of one, several, overlapping ones, or no dash', async () => {
    const own = category().slice(0, -1);
    const names = [
      `${own}a-1`,
      `${own}b-1`,
      `${own}a-2`,
      `${own}ab-1`,
      `${own}a`,
      `${own}A-1`,
      `${own}a%1`,
      `${own}a_1`,
    ];
    for (const [n, name] of names.entries()) await store().append(name, 'noStream', events(1, n));
    const streams = async (prefixes: string[], limit = 99): Promise<string[]> =>
      (await store().readAll({ prefixes, limit })).map((recorded) => recorded.stream.slice(own.length));
    expect(await streams([`${own}a-`])).toEqual(['a-1', 'a-2']);
    expect(await streams([`${own}a-2`])).toEqual(['a-2']);
    expect(await streams([`${own}b-`, `${own}a-`])).toEqual(['a-1', 'b-1', 'a-2']);
    expect(await streams([`${own}a-2`, `${own}ab-`, `${own}a-`])).toEqual(['a-1', 'a-2', 'ab-1']);
    expect(await streams([`${own}a`, `${own}b-`])).toEqual(['a-1', 'b-1', 'a-2', 'ab-1', 'a', 'a%1', 'a_1']);
    expect(await streams([`${own}a`, `${own}b-`, `${own}A-`], 3)).toEqual(['a-1', 'b-1', 'a-2']);
    expect(await streams([`${own}a%`])).toEqual(['a%1']);
    expect(await streams([`${own}a_`])).toEqual(['a_1']);
    expect(await streams([`${own}c-`])).toEqual([]);
    expect(await streams([])).toEqual([]);
  });

  it('reads on with a prefix after a position', async () => {
    const prefix = category();
    const places = [];
    for (let n = 0; n < 6; n += 1) {
      places.push(await store().append(`${prefix}${n}`, 'noStream', events(1, n)));
      await store().append(stream(), 'noStream', [event()]);
    }
    const after = places[2]?.position ?? START;
    expect(numbers(await store().readAll({ after, prefixes: [prefix], limit: 2 }))).toEqual([3, 4]);
    expect(await store().readAll({ after: await store().head(), prefixes: [prefix], limit: 2 })).toEqual([]);
  });

  it('knows the last position and the number of events', async () => {
    const before = await store().count();
    const { position } = await store().append(stream(), 'noStream', events(3));
    expect(await store().head()).toBe(position);
    expect(await store().count()).toBe(before + 3);
  });

  it('refuses counts that are no counts', async () => {
    await expect(store().readStream(stream(), { from: -1 })).rejects.toThrow(TypeError);
    await expect(store().readStream(stream(), { limit: 1.5 })).rejects.toThrow(TypeError);
    await expect(store().readAll({ limit: -1 })).rejects.toThrow(TypeError);
    await expect(store().readAll({ limit: Infinity })).rejects.toThrow(TypeError);
    await expect(store().readAll({ after: 'nonsense', limit: 1 })).rejects.toThrow(TypeError);
  });
}
