import { type EventStore, StoreUnavailable } from '#engine/event-store.js';
import { type Position, type RecordedEvent, START } from '#engine/event.js';
import { refOf, streamOf } from '#engine/fold.js';
import type { Run } from '#engine/procedure.js';
import type { Registry } from '#engine/registry.js';
import { findingOf, verifyStep } from '#engine/replay.js';
import type { Gap, LogFinding, LogVerdict } from './log-verdict.js';
import { readLog } from './read-log.js';

export interface VerifyLogOptions {
  readonly store: Pick<EventStore, 'readAll' | 'count'>;
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
}

/** Events judged; `total` is known for the whole log only. */
export interface Progress {
  readonly done: number;
  readonly total?: number;
}

/** A stream in which something was wrong is judged no further. */
const BROKEN = Symbol('broken');

/**
 * Verifies the log: every event recomputed with the definition its run began on, every stream's numbering and hash
 * chain, positions that only rise, and no stream that belongs to no procedure. Keeps one folded run for each stream
 * and one page of events. A log that cannot be read to its end is a verdict, not an error.
 *
 * What this cannot show, because each stream is chained only to itself: that the last events of a stream have been cut
 * off, that a whole stream has been removed, or that somebody who could write to the store made everything anew, with
 * new hashes. In a store that numbers without gaps `follows` shows the first two, unless the log ends there. All
 * three come to light when `onEvent` is a `createTreeCheck` over signed checkpoints.
 * @throws whatever `onProgress` throws
 */
export async function verifyLog(options: VerifyLogOptions): Promise<LogVerdict> {
  const { store, registry, prefixes, follows, onEvent, onProgress } = options;
  const procedures = new Set(registry.all.map(({ procedure }) => procedure.name));
  const streams = new Map<string, Run | typeof BROKEN>();
  const findings: LogFinding[] = [];
  const gaps: Gap[] = [];
  let head = START;
  let events = 0;

  function judge(event: RecordedEvent): void {
    onEvent?.(event);
    const { stream, position } = event;
    const order =
      position > head ? undefined : `positionen ${position} står efter ${head}, men positioner kan kun stige`;
    if (order === undefined && follows && !follows(head, position)) gaps.push({ after: head, before: position });
    const before = streams.get(stream);
    if (before !== BROKEN) {
      const foreign = belongs(stream, procedures) ? order : `strømmen »${stream}« hører ikke til nogen procedure`;
      const step = foreign === undefined ? verifyStep(before, event, registry) : { problem: foreign };
      if ('problem' in step) findings.push({ ...findingOf(event, step.problem), position });
      streams.set(stream, 'problem' in step ? BROKEN : step.run);
    }
    if (position > head) head = position;
  }

  const verdict = () => ({ events, runs: streams.size, head, findings, gaps });
  try {
    const total = prefixes === undefined ? { total: await store.count() } : {};
    for await (const page of readLog(store, prefixes)) {
      for (const event of page) judge(event);
      events += page.length;
      await onProgress?.({ done: events, ...total });
    }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return { ...verdict(), unreadable: { after: head, reason: error.reason } };
  }
  return verdict();
}

/** The name must be the one its run would be given: `refOf` also makes something of a name without a dash. */
function belongs(stream: string, procedures: ReadonlySet<string>): boolean {
  const ref = refOf(stream);
  return procedures.has(ref.procedure) && ref.id !== '' && streamOf(ref) === stream;
}
