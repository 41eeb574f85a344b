import type { NewEvent, Position, RecordedEvent } from './event.js';

/**
 * What a writer expects of a stream: an exact last revision, that it does not exist, that it exists, or nothing.
 * Decisions always use an exact revision or `noStream`; only those are idempotent for ever.
 */
export type ExpectedRevision = number | 'noStream' | 'streamExists' | 'any';

/** Where an append landed: the revision and position of its last event. */
export interface Appended {
  readonly revision: number;
  readonly position: Position;
}

export interface ReadStreamOptions {
  /** First revision to return (inclusive). Default: the first, or the last when reading backwards. */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  /** At most so many events. Default: all. */
  readonly limit?: number;
}

export interface ReadAllOptions {
  /** Return what comes after this position (exclusive). Default: from the start. */
  readonly after?: Position;
  /** Only streams whose name begins with one of these. Default: all streams. */
  readonly prefixes?: readonly string[];
  /** At most so many events. */
  readonly limit: number;
}

export interface SubscribeOptions {
  /** Deliver what comes after this position (exclusive). */
  readonly after: Position;
  /** What the subscriber calls itself to whoever follows what goes on; the store makes nothing of it. */
  readonly name?: string;
  readonly prefixes?: readonly string[];
  /** Most events in one delivery. Default 1,000. */
  readonly batch?: number;
  /** Called with events in log order, never concurrently; the next batch waits for its promise. */
  readonly onEvents: (events: readonly RecordedEvent[]) => Promise<void> | void;
  /** Called each time the subscriber has seen everything there was. */
  readonly onCaughtUp?: () => void;
  /** Called once if delivery fails; the subscription is then over and the owner may subscribe again. */
  readonly onError: (error: unknown) => void;
}

export interface Subscription {
  /** Stops delivery and resolves when a running delivery has finished. */
  stop(): Promise<void>;
}

/** The log. Appends are all or nothing and durable when they resolve; events are never changed or removed. */
export interface EventStore {
  /**
   * Appends events to one stream.
   * Idempotent as EventStoreDB is: with an exact revision (or `noStream`) below the head, the same ids already stored
   * at that place make it succeed with the original place; `any` and `streamExists` recognise recent ids.
   * @throws WrongExpectedRevision when the stream is elsewhere; nothing is written.
   * @throws StoreUnavailable when nothing was written and trying again later may help.
   * @throws OutcomeUnknown when the store did not answer: the events are there or not, and the same append again, with
   * the same ids and an exact revision, succeeds in both cases.
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;

  /** Events of one stream in the asked order; an empty list when the stream does not exist. */
  readStream(stream: string, options?: ReadStreamOptions): Promise<RecordedEvent[]>;

  /** Events of all streams in log order. */
  readAll(options: ReadAllOptions): Promise<RecordedEvent[]>;

  /** Position of the last event, `START` in an empty store. */
  head(): Promise<Position>;

  /** Number of events in the log. */
  count(): Promise<number>;

  /** Catch-up subscription: history first, then live, in order, each event at least once. */
  subscribe(options: SubscribeOptions): Subscription;

  /** Finishes queued appends, stops subscriptions and releases the store. */
  close(): Promise<void>;
}

/** The stream was not where the writer expected it; `actual` is its last revision, or `noStream`. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: number | 'noStream',
  ) {
    super(`Stream ${stream} is at ${actual}, expected ${expected}`);
    this.name = 'WrongExpectedRevision';
  }
}

/** The store cannot serve now (disk full, read-only, damaged, not reached). Nothing was written. `reason` is Danish. */
export class StoreUnavailable extends Error {
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = 'StoreUnavailable';
  }
}

/**
 * The store did not answer, and whether the events were written is not known. Not "nothing was written", which
 * `StoreUnavailable` alone says; whoever only wants to try again later may treat the two alike.
 */
export class OutcomeUnknown extends StoreUnavailable {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'OutcomeUnknown';
  }
}
