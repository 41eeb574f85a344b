import type { Instant } from './fact.js';

/** What a document is for; the keys are stored. */
export const documentKinds = {
  draft: 'Udkast',
  basis: 'Grundlag',
  agenda: 'Dagsorden',
  minutes: 'Referat',
  response: 'Svar',
  other: 'Andet',
} as const;

/** What is known of a stored file by its bytes: its size in bytes, its type, and whether a virus scanner saw it. */
export interface StoredFile {
  readonly hash: string;
  readonly size: number;
  /** Media type by the file's own first bytes, never by what the sender said. */
  readonly type: string;
  readonly scan: 'clean' | 'notScanned';
}

/** A file that a run refers to. Withdrawn, it is still referred to: what was decided on it can be looked up. */
export interface AttachedDocument extends StoredFile {
  readonly title: string;
  readonly kind: keyof typeof documentKinds;
  /** Only for those who take part in the run. */
  readonly closed: boolean;
  readonly attached: { readonly at: Instant; readonly person: string; readonly seat: string };
  readonly withdrawn?: {
    readonly at: Instant;
    readonly person: string;
    readonly seat: string;
    readonly reason: string;
  };
}
