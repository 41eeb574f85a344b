import { START, type Position } from '#engine/event.js';
import type { Connection } from './attempts.js';
import { readPage } from './read-all.js';

const PAGE = 1_000;

/**
 * Counts the events of the log. The server keeps no such number, so the first count reads the whole log; later ones go
 * on from there, since events are neither changed nor removed.
 */
export function counter(connection: Connection): () => Promise<number> {
  let upTo: Position = START;
  let counted = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function countOn(): Promise<number> {
    for (;;) {
      const { events, seen, complete } = await readPage(connection, upTo, PAGE);
      counted += events.length;
      upTo = seen;
      if (complete) return counted;
    }
  }

  return () => {
    const count = last.then(countOn);
    last = count.catch(() => undefined);
    return count;
  };
}
