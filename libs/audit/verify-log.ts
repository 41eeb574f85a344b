import { getHeapStatistics } from 'node:v8';
import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import { type Position, type RecordedEvent, START } from '#engine/event.js';
import { refOf, streamOf } from '#engine/fold.js';
import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import { type Verification, findingOf, verifyStep } from '#engine/replay.js';
import type { SavedHead } from './head-table.js';
import { type LogVerdict, createFound } from './log-verdict.js';
import { readLog } from './read-log.js';
import { BROKEN, CHANGED, type StreamHeads, createStreamHeads } from './stream-heads.js';

export interface VerifyLogOptions {
  /** With `readStream` only the runs in use are kept in memory; without it, all of them. */
  readonly store: Pick<EventStore, 'readAll' | 'count'> & Partial<Pick<EventStore, 'readStream'>>;
  readonly registry: Registry;
  /** Only streams whose name begins with one of these. Default: all. */
  readonly prefixes?: readonly string[];
  /**
   * Whether one position comes right after another, for a store that numbers without gaps: what was taken out then
   * shows as a gap. Only for the whole log.
   */
  readonly follows?: (previous: Position, next: Position) => boolean;
  /** Called with every event that was read, in the order it was read, whatever became of it. */
  readonly onEvent?: (event: RecordedEvent) => void;
  /** Called after each page, and awaited: the place to show progress, to let others run, or to stop by throwing. */
  readonly onProgress?: (progress: Progress) => void | Promise<void>;
  /** Called after each page, and once more at the end: the place to keep how far it has come. */
  readonly onReached?: (soFar: () => VerifiedSoFar, ended: boolean) => void;
  /** Goes on where an earlier verification of the same log stood: what it had read is not read again. */
  readonly resume?: VerifiedSoFar | undefined;
  /**
   * How much the folded runs may take in memory together, in bytes. Default: an eighth of the heap, at most 256 MiB.
   */
  readonly capacity?: number;
}

/** How far a verification has come, in what must be kept to go on. */
export interface VerifiedSoFar extends Pick<LogVerdict, 'events' | 'head' | 'findings' | 'gaps' | 'unlisted'> {
  /** May be read once, and at once. */
  readonly streams: Iterable<SavedHead>;
  /** The last event that was read. */
  readonly last?: Pick<RecordedEvent, 'stream' | 'revision' | 'id'>;
}

/**
 * A part of what the process may have for its objects, and no more than serves ten thousands of runs that take turns.
 */
const CAPACITY = Math.min(getHeapStatistics().heap_size_limit / 8, 256 * 1_048_576);
const NOTHING: VerifiedSoFar = { events: 0, head: START, findings: [], gaps: [], streams: [] };

/** Events judged; `total` is known for the whole log only. */
export interface Progress {
  readonly done: number;
  readonly total?: number;
}

/**
 * Verifies the log: every event recomputed with the definition its run began on, every stream's numbering and hash
 * chain, positions that only rise, and no stream that belongs to no procedure. What it keeps in
 * memory does not grow with the log: the folded runs in use up to `capacity`, one page of events, and the first
 * findings; where every other stream stood is in a temporary file. A log that cannot be read to its end is a verdict,
 * not an error.
 *
 * What this cannot show, because each stream is chained only to itself: that the last events of a stream have been cut
 * off, that a whole stream has been removed, or that somebody who could write to the store made everything anew, with
 * new hashes. In a store that numbers without gaps `follows` shows the first two, unless the log ends there. All
 * three come to light when `onEvent` is a `createTreeCheck` over signed checkpoints.
 * @throws whatever `onProgress` throws; Refusal `no-working-space` when there is no room for the temporary file
 */
export async function verifyLog(options: VerifyLogOptions): Promise<LogVerdict> {
  const { store, registry, capacity = CAPACITY, resume } = options;
  const readStream = store.readStream?.bind(store);
  const streams = createStreamHeads({ readStream, registry, capacity, ...(resume && { saved: resume.streams }) });
  try {
    return await verifyOnto(streams, options);
  } finally {
    streams.close();
  }
}

async function verifyOnto(streams: StreamHeads, options: VerifyLogOptions): Promise<LogVerdict> {
  const { store, registry, prefixes, follows, onEvent, onProgress, onReached } = options;
  const begun = options.resume ?? NOTHING;
  const procedures = new Set(registry.all.map(({ procedure }) => procedure.name));
  const found = createFound(begun);
  let { head, events } = begun;
  let last: Pick<RecordedEvent, 'stream' | 'revision' | 'id'> | undefined = begun.last;

  async function judge(event: RecordedEvent): Promise<void> {
    onEvent?.(event);
    const { stream, position } = event;
    const order =
      position > head ? undefined : `positionen ${position} står efter ${head}, men positioner kan kun stige`;
    if (order === undefined && follows && !follows(head, position)) found.gap({ after: head, before: position });
    const before = await streams.before(stream);
    if (before !== BROKEN) {
      const foreign = belongs(stream, procedures) ? order : `strømmen »${stream}« hører ikke til nogen procedure`;
      const step = foreign === undefined ? stepOf(before, event, registry) : { problem: foreign };
      if ('problem' in step) found.finding({ ...findingOf(event, step.problem), position });
      streams.keep(event, 'problem' in step ? BROKEN : step.run);
    }
    if (position > head) head = position;
    last = event;
  }

  const soFar = (): VerifiedSoFar => ({
    events,
    head,
    ...found.so(),
    streams: streams.saved(),
    ...(last && { last: { stream: last.stream, revision: last.revision, id: last.id } }),
  });
  let unreadable: LogVerdict['unreadable'];
  try {
    const total = prefixes === undefined ? { total: await store.count() } : {};
    for await (const page of readLog(store, prefixes, head)) {
      for (const event of page) await judge(event);
      events += page.length;
      await onProgress?.({ done: events, ...total });
      onReached?.(soFar, false);
    }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    unreadable = { after: head, reason: error.reason };
  }
  onReached?.(soFar, true);
  return { events, runs: streams.size(), head, ...found.so(), ...(unreadable && { unreadable }) };
}

/** The name must be the one its run would be given: `refOf` also makes something of a name without a dash. */
function belongs(stream: string, procedures: ReadonlySet<string>): boolean {
  const ref = refOf(stream);
  return procedures.has(ref.procedure) && ref.id !== '' && streamOf(ref) === stream;
}

function stepOf(before: Run | typeof CHANGED | undefined, event: RecordedEvent, registry: Registry): Verification {
  if (before !== CHANGED) return verifyStep(before, event, registry);
  return { problem: 'en tidligere hændelse i strømmen er ændret, efter at den blev genberegnet' };
}
