import type { Position } from '#engine/event.js';
import type { Finding } from '#engine/replay.js';

/** An event of the log that is not what it should be. */
export interface LogFinding extends Finding {
  readonly position: Position;
}

/** Two neighbours in the log whose store would not have left room between them. */
export interface Gap {
  readonly after: Position;
  readonly before: Position;
}

/** Where the store could not give any more of the log, and its Danish reason. What comes after was not judged. */
export interface Unreadable {
  readonly after: Position;
  readonly reason: string;
}

/** What the log turned out to be. It is whole when nothing was found: `isWhole`. */
export interface LogVerdict {
  /** Events read. */
  readonly events: number;
  /** Streams met. */
  readonly runs: number;
  /** Position of the last event read. */
  readonly head: Position;
  /** The first bad event of each stream, in log order. Later events of the same stream were not judged. */
  readonly findings: readonly LogFinding[];
  readonly gaps: readonly Gap[];
  readonly unreadable?: Unreadable;
}

/** Whether nothing at all was found. */
export function isWhole({ findings, gaps, unreadable }: LogVerdict): boolean {
  return findings.length === 0 && gaps.length === 0 && unreadable === undefined;
}
