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

/** What was counted, and not kept. */
export interface Unlisted {
  readonly findings: number;
  readonly gaps: number;
}

/** As many as anybody reads; where everything is wrong, a list of it all is larger than the memory. */
export const LISTED = 1_000;

/** What the log turned out to be. It is whole when nothing was found: `isWhole`. */
export interface LogVerdict {
  /** Events read. */
  readonly events: number;
  /** Streams met. */
  readonly runs: number;
  /** Position of the last event read. */
  readonly head: Position;
  /**
   * The first bad event of each stream, in log order, at most `LISTED`. Later events of the same stream were not
   * judged.
   */
  readonly findings: readonly LogFinding[];
  /** At most `LISTED` of them. */
  readonly gaps: readonly Gap[];
  /** How many more there were of each; absent where all are listed. */
  readonly unlisted?: Unlisted;
  readonly unreadable?: Unreadable;
}

/** Whether nothing at all was found. */
export function isWhole({ findings, gaps, unreadable }: LogVerdict): boolean {
  return findings.length === 0 && gaps.length === 0 && unreadable === undefined;
}

/** What has been found so far. */
export interface Found {
  readonly finding: (finding: LogFinding) => void;
  readonly gap: (gap: Gap) => void;
  readonly so: () => Pick<LogVerdict, 'findings' | 'gaps' | 'unlisted'>;
}

/** Keeps the first findings and counts the others, going on from what was found before. */
export function createFound(before: Pick<LogVerdict, 'findings' | 'gaps' | 'unlisted'>): Found {
  const findings = [...before.findings];
  const gaps = [...before.gaps];
  const unlisted = { findings: 0, gaps: 0, ...before.unlisted };
  return {
    finding(finding) {
      if (findings.length < LISTED) findings.push(finding);
      else unlisted.findings += 1;
    },
    gap(gap) {
      if (gaps.length < LISTED) gaps.push(gap);
      else unlisted.gaps += 1;
    },
    so: () => ({ findings, gaps, ...(unlisted.findings + unlisted.gaps > 0 && { unlisted: { ...unlisted } }) }),
  };
}
