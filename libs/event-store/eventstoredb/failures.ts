/**
 * What an error of the client means. Only `unknown` leaves open whether something was written.
 * - `conflict`: the stream is elsewhere; `deleted`: it is gone for good; `too large`; `denied`;
 * - `missing`: there is no such stream;
 * - `refused`: not now or not here, and nothing was written.
 */
export type Failure = 'conflict' | 'deleted' | 'too large' | 'denied' | 'missing' | 'refused' | 'unknown';

/** By `type`, the client's own word. */
const types: Readonly<Record<string, Failure>> = {
  'wrong-expected-version': 'conflict',
  'stream-deleted': 'deleted',
  'maximum-append-size-exceeded': 'too large',
  'access-denied': 'denied',
  'stream-not-found': 'missing',
  'no-stream': 'missing',
  'not-leader': 'refused',
};

/** By gRPC's code: the first call on a channel fails with a raw error that the client has not put a word on. */
const codes: Readonly<Record<number, Failure>> = { 7: 'denied', 16: 'denied' };

/** How the client words a busy server, and whatever else the server refused without having a type for it. */
const BUSY = /Could not recognize|Server Is (Busy|Not Ready)/i;

/** The words and numbers that an error from the client may carry. */
interface Told {
  readonly type?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

export function failureOf(error: unknown): Failure {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const { type, code, message } = error as Told;
  if (typeof type === 'string' && type in types) return types[type]!;
  if (typeof code === 'number' && code in codes) return codes[code]!;
  return typeof message === 'string' && BUSY.test(message) ? 'refused' : 'unknown';
}

/**
 * Whether the client may go on being used. An error with a type is one that it has dealt with: it makes a new channel
 * where one is needed. After anything else, a raw error or no answer at all, it may be deaf or remember the failure.
 */
export function leavesClientSound(error: unknown): boolean {
  return typeof error === 'object' && error !== null && typeof (error as Told).type === 'string';
}
