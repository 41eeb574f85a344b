import type { EventStore } from '#engine/event-store.js';
import type { NewEvent, RecordedEvent } from '#engine/event.js';
import { type Comparison, type Readable, compareLogs } from './compare-logs.js';

/** The target holds something else than the beginning of the source; nothing has been written. */
export class NotACopy extends Error {
  constructor(readonly comparison: Comparison) {
    super(`The target parts from the source after ${comparison.same} events`);
    this.name = 'NotACopy';
  }
}

export interface CopyOptions {
  readonly from: Readable;
  readonly to: EventStore;
  /**
   * Whether the target keeps appends in the order they were asked for, so that many may wait for one commit. A store on
   * the other side of a network does not: there each waits for the one before it.
   */
  readonly keepsOrder: boolean;
  /** Told after each part: events that are in the target, and whether they were found there or have been written. */
  readonly onProgress?: (done: number, what: 'found' | 'written') => void;
}

/** What was there already, and what was written. */
export interface Copied {
  readonly found: number;
  readonly written: number;
}

/** Events on the way at once; far below what a store takes in one commit. */
const PORTION = 500;

/**
 * Copies a log into an empty store, or goes on where an earlier copy was interrupted: what the target already has is
 * compared with the source, so nothing has to be remembered in between. Order, ids, metadata and times are kept.
 * Goes on to where the source ends when it is read; what is written to the source afterwards takes another call.
 * @throws NotACopy when the target is no beginning of the source, StoreUnavailable when a store cannot be used, and
 * WrongExpectedRevision when somebody else writes to the target meanwhile
 */
export async function copyLog({ from, to, keepsOrder, onProgress }: CopyOptions): Promise<Copied> {
  const comparison = await compareLogs(from, to, (same) => onProgress?.(same, 'found'));
  const { same: found, after, parting } = comparison;
  if (parting?.second) throw new NotACopy(comparison);
  let written = 0;
  for (let place = after; parting;) {
    const page = await from.readAll({ after: place, limit: PORTION });
    const last = page.at(-1);
    if (!last) break;
    const appends = runsOf(page).map((events) => () => appendTo(to, events));
    if (keepsOrder) await Promise.all(appends.map((append) => append()));
    else for (const append of appends) await append();
    written += page.length;
    onProgress?.(found + written, 'written');
    place = last.position;
  }
  return { found, written };
}

/** Neighbours in one stream go together: fewer appends, and the same order. */
function runsOf(page: readonly RecordedEvent[]): RecordedEvent[][] {
  const runs: RecordedEvent[][] = [];
  for (const event of page) {
    const run = runs.at(-1);
    if (run?.[0]?.stream === event.stream) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

async function appendTo(to: EventStore, events: readonly RecordedEvent[]): Promise<void> {
  const { stream, revision } = events[0]!;
  await to.append(stream, revision === 0 ? 'noStream' : revision - 1, events.map(asNew));
}

function asNew({ id, type, data, metadata }: RecordedEvent): NewEvent {
  return { id, type, data, metadata };
}
