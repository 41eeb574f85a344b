/**
 * Every reason for saying no, with the stable code that clients may rely on and what it means for the caller:
 * `malformed` fix the request, `forbidden` no mandate, `missing` no such thing, `refused` not now,
 * `stale` look again first, `unacceptable` not this file, `unavailable` try again later.
 */
export const refusals = {
  'unknown-procedure': 'missing',
  'unknown-command': 'missing',
  'unknown-run': 'missing',
  'unknown-policy': 'missing',
  'no-checkpoint': 'missing',
  'not-in-tree': 'missing',
  'nothing-to-prove': 'missing',
  'too-large': 'refused',
  'closed-material': 'forbidden',
  'attachment-not-whole': 'refused',
  'malformed-note': 'malformed',
  'untrusted-signature': 'refused',
  'inconsistent-log': 'refused',
  'unusable-state': 'refused',
  'no-working-space': 'refused',
  'unknown-reference': 'refused',
  'unknown-version': 'refused',
  'run-exists': 'refused',
  'malformed-id': 'malformed',
  'malformed-input': 'malformed',
  'malformed-request': 'malformed',
  'no-actor': 'unauthenticated',
  'unknown-seat': 'forbidden',
  'no-mandate': 'forbidden',
  'person-erased': 'refused',
  'unknown-person': 'missing',
  'not-possible-now': 'refused',
  'requirement-not-met': 'refused',
  'already-migrated': 'refused',
  'no-migration': 'refused',
  'state-not-mapped': 'refused',
  'deadline-not-armed': 'refused',
  'deadline-not-due': 'refused',
  'stale-revision': 'stale',
  'idempotency-key-reused': 'unprocessable',
  'file-too-large': 'unacceptable',
  'file-not-allowed': 'unacceptable',
  'file-infected': 'unacceptable',
  'scanner-unavailable': 'unavailable',
  'unknown-document': 'missing',
  'unknown-version-of-text': 'missing',
  'too-much-contention': 'unavailable',
  'read-models-behind': 'unavailable',
} as const;

export type RefusalCode = keyof typeof refusals;
export type RefusalKind = (typeof refusals)[RefusalCode];

/** One field that did not pass, with its path (`sections.0.text`) and Danish messages. */
export interface FieldProblem {
  readonly field: string;
  readonly messages: readonly string[];
}

/** A no that reaches the user: `message` is Danish and says what is wrong and what to do. Nothing was written. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly fields: readonly FieldProblem[];
  /** Further facts for the client, e.g. the actual revision. */
  readonly facts: { readonly [name: string]: unknown };

  constructor(
    code: RefusalCode,
    message: string,
    more: { fields?: readonly FieldProblem[]; facts?: { readonly [name: string]: unknown } } = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.fields = more.fields ?? [];
    this.facts = more.facts ?? {};
  }

  get kind(): RefusalKind {
    return refusals[this.code];
  }
}
