import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '#engine/event-store.js';
import type { RecordedEvent } from '#engine/event.js';
import { readLog } from './read-log.js';

/** A log of events with so much text in them. */
function logOf(count: number, letters: number): Pick<EventStore, 'readAll'> {
  const event = (n: number) => ({ position: String(n).padStart(8, '0'), data: { text: 'x'.repeat(letters) } });
  const events = Array.from({ length: count }, (_, n) => event(n + 1) as unknown as RecordedEvent);
  return {
    readAll: async ({ after = '', limit }) => events.filter(({ position }) => position > after).slice(0, limit),
  };
}

async function pagesOf(count: number, letters: number): Promise<number[]> {
  const pages: number[] = [];
  const read: string[] = [];
  for await (const page of readLog(logOf(count, letters))) {
    pages.push(page.length);
    read.push(...page.map(({ position }) => position));
  }
  expect(new Set(read).size).toBe(count);
  expect(read).toEqual(read.toSorted());
  return pages;
}

describe('a log read page by page', () => {
  it('comes in large pages where the events are small', async () => {
    expect(await pagesOf(9_000, 100)).toEqual([200, 400, 800, 1_600, 2_000, 2_000, 2_000]);
  });

  it('comes in small pages where they are large, whatever their size', async () => {
    const pages = await pagesOf(600, 200_000);
    expect(pages[0]).toBe(200);
    for (const length of pages.slice(1)) expect(length * 200_000).toBeLessThan(9_000_000);
    expect((await pagesOf(210, 20_000_000))[1]).toBe(1);
  });
});
