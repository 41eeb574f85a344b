import type { EventStore } from '#engine/event-store.js';
import { type Position, type RecordedEvent, START } from '#engine/event.js';
import { readLog } from './read-log.js';

/** A log that can be read. */
export type Readable = Pick<EventStore, 'readAll' | 'count'>;

/** How much of one log the other begins with. */
export interface Comparison {
  /** Events that are the same in both, from the beginning. */
  readonly same: number;
  /** Place in the first log of the last event that is in both. */
  readonly after: Position;
  /** Where they part: the event of each log, undefined where the log has ended. Undefined when they are equal. */
  readonly parting?: { readonly first: RecordedEvent | undefined; readonly second: RecordedEvent | undefined };
}

/**
 * Compares two logs event by event, in the order of each: stream, revision, id, type, time of recording and hash. The
 * hash stands for everything else in the event and for the events before it in its stream; `verifyLog` proves it.
 * Positions are the store's own and are left out.
 * @param onProgress told how many events have been compared
 * @throws StoreUnavailable when one of them cannot be read
 */
export async function compareLogs(
  first: Readable,
  second: Readable,
  onProgress: (same: number) => void = () => {},
): Promise<Comparison> {
  const ours = eventsOf(first);
  const theirs = eventsOf(second);
  let after = START;
  for (let same = 0; ; same += 1) {
    const [one, other] = [await ours.next(), await theirs.next()].map(({ value }) => value ?? undefined);
    if (one === undefined && other === undefined) return { same, after };
    if (one === undefined || other === undefined || !isSame(one, other)) {
      return { same, after, parting: { first: one, second: other } };
    }
    after = one.position;
    if (same % 1_000 === 999) onProgress(same + 1);
  }
}

async function* eventsOf(log: Readable): AsyncGenerator<RecordedEvent, undefined> {
  for await (const page of readLog(log)) yield* page;
  return undefined;
}

function isSame(one: RecordedEvent, other: RecordedEvent): boolean {
  const alike = one.id === other.id && one.type === other.type && one.metadata.hash === other.metadata.hash;
  const inPlace = one.stream === other.stream && one.revision === other.revision;
  return alike && inPlace && one.metadata.recordedAt === other.metadata.recordedAt;
}
