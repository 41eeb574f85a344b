/** An event as the stand-in keeps it. */
export interface Entry {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly revision: bigint;
  /** Commit and prepare position alike, as in a server that nobody has written to with transactions. */
  readonly position: bigint;
  readonly created: Date;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event on its way into the log. */
export type Proposed = Pick<Entry, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

/** What a writer expects of a stream; a number is the revision of its last event. */
export type Expected = bigint | 'any' | 'noStream' | 'streamExists';

/** What became of an append. */
export type Outcome =
  | { readonly to: 'done'; readonly revision: bigint; readonly position: bigint }
  | { readonly to: 'wrong version'; readonly actual: bigint | 'noStream' }
  | { readonly to: 'deleted' }
  | { readonly to: 'too large'; readonly limit: number };
