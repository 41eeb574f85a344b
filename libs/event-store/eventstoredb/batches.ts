import { clearTimeout, setTimeout } from 'node:timers';
import type { Position, RecordedEvent } from '#engine/event.js';
import type { Item } from './feed.js';
import { isLevel, isSeen, takeFrom } from './items.js';
import { NoAnswer } from './within.js';

/** What is to be delivered next. */
export interface Batch {
  readonly events: readonly RecordedEvent[];
  /** Everything up to here has been looked at, once the events are delivered. */
  readonly seen: Position | undefined;
  /** That was all there was. */
  readonly level: boolean;
}

export interface BatchesOptions {
  /** Most events in one. */
  readonly most: number;
  /** Milliseconds to wait for a batch to become full, when the server has not said that there are no more. */
  readonly linger: number;
  /** Milliseconds without any sign of life before the feed counts as deaf. */
  readonly watchdog: number;
  /** Called when no more can be kept, and when there is room again. */
  readonly onFull: (full: boolean) => void;
}

/** Gathers what a feed gives while its subscriber is busy: never more than one batch. */
export interface Batches {
  readonly put: (item: Item) => void;
  /** The server has given a sign of life. */
  readonly alive: () => void;
  readonly lose: (error: unknown) => void;
  /** Ends the wait for the next batch; it is then empty. */
  wake(): void;
  /**
   * The next batch.
   * @throws what the feed was lost by, `NoAnswer` for a deaf one, StoreUnavailable for foreign events.
   */
  next(): Promise<Batch>;
}

export function batches({ most, linger, watchdog, onFull }: BatchesOptions): Batches {
  const items: Item[] = [];
  let events = 0;
  let level = false;
  let lost: { readonly error: unknown } | undefined;
  let woken = false;
  let lastLife = performance.now();
  let look = (): void => {};

  const isDue = (): boolean =>
    lost !== undefined ||
    woken ||
    events >= most ||
    isSeen(items[0]) ||
    (items.length > 0 && (level || items.some(isLevel)));

  /**
   * Resolves when something is due, when the first of a page have lingered, or when the feed has been silent too long.
   */
  function due(): Promise<void> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const done = (): void => {
        clearTimeout(timer);
        look = () => {};
        resolve();
      };
      look = () => {
        clearTimeout(timer);
        if (isDue()) return done();
        const left = events > 0 ? linger : Math.max(0, lastLife + watchdog - performance.now());
        timer = setTimeout(done, left).unref();
      };
      look();
    });
  }

  function take(): Batch {
    const taken = takeFrom(items, most);
    events -= taken.events.length;
    level = taken.level ?? level;
    onFull(events >= most);
    return { events: taken.events, seen: taken.seen, level: level && items.length === 0 };
  }

  return {
    put(item) {
      items.push(item);
      if ('event' in item && ++events >= most) onFull(true);
      look();
    },
    alive: () => void (lastLife = performance.now()),
    lose(error) {
      lost = { error };
      look();
    },
    wake() {
      woken = true;
      look();
    },
    async next() {
      await due();
      if (lost) throw lost.error;
      const silent = items.length === 0 && !woken && performance.now() - lastLife >= watchdog;
      if (silent) throw new NoAnswer('a subscription', watchdog);
      return take();
    },
  };
}
