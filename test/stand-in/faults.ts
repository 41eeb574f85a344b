/**
 * What goes wrong with one append.
 * - `drop`: every connection is cut; `end`: the server ends the batch stream in good order; `silence`: no answer;
 * - `late` and `twice`: an answer after `ms`, an answer given two times;
 * - `timeout`, `busy`, `not leader`, `denied`, `unknown`: the server says so;
 * - `no position`: an answer without a position; `none`: all goes well, and `before` is what the test is about.
 */
export interface AppendFault {
  readonly trouble:
    | 'drop'
    | 'end'
    | 'silence'
    | 'late'
    | 'twice'
    | 'timeout'
    | 'busy'
    | 'not leader'
    | 'denied'
    | 'unknown'
    | 'no position'
    | 'none';
  /** Whether the events are written all the same. Default: yes for `late`, `twice`, `no position` and `none`. */
  readonly written?: boolean;
  readonly ms?: number;
  /** The node that leads, for `not leader`. */
  readonly leader?: { readonly address: string; readonly port: number };
  /** Called before the append is judged: the moment for somebody else to win. */
  readonly before?: () => void;
}

/** What goes wrong with one read, or with one subscription after it has sent `after` events. */
export interface ReadFault {
  readonly trouble: 'drop' | 'end' | 'silence' | 'unavailable' | 'too slow' | 'not leader' | 'denied' | 'before';
  readonly after?: number;
  readonly leader?: { readonly address: string; readonly port: number };
  /** For `before`: called before the read begins. */
  readonly before?: () => void;
}

/** Faults wait here, in order; each is used up by the next call of its kind. A test fills them before it calls. */
export interface Faults {
  readonly appends: AppendFault[];
  readonly reads: ReadFault[];
  readonly subscriptions: ReadFault[];
  /** How the next calls for the server's features end. */
  readonly features: ('silence' | 'internal')[];
  /** Milliseconds before each answer to an append. */
  slowness: number;
}

export function noFaults(): Faults {
  return { appends: [], reads: [], subscriptions: [], features: [], slowness: 0 };
}

/** Whether an append that meets this is written. */
export function isWritten(fault: AppendFault | undefined): boolean {
  if (fault === undefined) return true;
  return fault.written ?? ['late', 'twice', 'no position', 'none'].includes(fault.trouble);
}
